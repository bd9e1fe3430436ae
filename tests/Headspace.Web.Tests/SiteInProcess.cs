using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Hosting;
using Headspace.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Headspace.Web.Tests;

/// <summary>
/// The composed site in the process of the test, so that the test can act through Core's services and look at the
/// answer over HTTP. One at a time: Core has a static service provider.
/// </summary>
public sealed class SiteInProcess : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SiteFolder folder;
    private AsyncServiceScope? jobs;

    private SiteInProcess(WebApplication app, SiteFolder folder)
    {
        this.app = app;
        this.folder = folder;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string Database => folder.Database;

    public static async Task<SiteInProcess> StartAsync(SiteFolder folder, Action<IServiceCollection>? configure = null)
    {
        var builder = Composition.CreateBuilder(folder.Arguments);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        await app.Services.BootUmbracoAsync(CancellationToken.None);
        app.UseHeadspace();
        await app.StartAsync();
        return new SiteInProcess(app, folder);
    }

    /// <summary>The site without the work that it does of its own accord, whenever that comes: only what is asked of it is done.</summary>
    public static Task<SiteInProcess> StartQuietAsync(SiteFolder folder) => StartAsync(folder, services =>
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.IsAssignableTo(typeof(BackgroundService)) == true).ToList())
        {
            services.Remove(service);
        }
    });

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A job of the site, in a service scope of its own that lasts as long as the site.</summary>
    public IBackgroundJob Job(string name) => (jobs ??= app.Services.CreateAsyncScope()).ServiceProvider.GetServices<IBackgroundJob>().Single(job => job.Name == name);

    public async Task<(int Status, string Page)> AskAsync(string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = $"{host}:{Address.Port}";
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        if (jobs is { } scope)
        {
            await scope.DisposeAsync();
        }

        await app.DisposeAsync();
        folder.Dispose();
    }
}
