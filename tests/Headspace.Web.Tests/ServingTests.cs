using Headspace.Testing;
using Headspace.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headspace.Web.Tests;

/// <summary>A start that fails.</summary>
public sealed class ServingTests
{
    [Fact]
    public async Task A_start_that_fails_ends_in_order_what_has_started()
    {
        using var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddHostedService<Waiting>();
        builder.Services.AddHostedService<Failing>();

        await Assert.ThrowsAsync<IOException>(builder.Build().ServeAsync);

        Assert.DoesNotContain(log.Lines, line => line.Contains("BackgroundService", StringComparison.Ordinal));
    }

    private sealed class Waiting : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.Delay(Timeout.Infinite, stoppingToken);
    }

    private sealed class Failing : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new IOException("The port is in use.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
