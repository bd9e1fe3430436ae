using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Search.Index;

/// <summary>Has the index opened or made once the site serves, if anybody is going to ask it. The start waits for nothing.</summary>
internal sealed class IndexStart(SearchIndex index, IndexFolder folder, IHostApplicationLifetime lifetime, IOptionsMonitor<DeliveryApiSettings> deliveryApi) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(started.SetResult).ConfigureAwait(false))
        {
            await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
        }

        if (deliveryApi.CurrentValue.Enabled || folder.HasFiles)
        {
            index.Begin();
        }
    }
}
