using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Sync;

namespace Headspace.Cms.Sync.Templates;

/// <summary>Has the views looked at when the site starts and whenever one of their files changes.</summary>
internal sealed class AutoTemplateWatcher(
    AutoTemplates templates,
    IHostEnvironment environment,
    IServerRoleAccessor serverRole,
    IOptions<AutoTemplateSettings> settings,
    TimeProvider timeProvider,
    ILogger<AutoTemplateWatcher> logger)
    : BackgroundService
{
    private readonly Channel<RenamedEventArgs?> _changes = Channel.CreateUnbounded<RenamedEventArgs?>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = Path.Combine(environment.ContentRootPath, Constants.SystemDirectories.MvcViews.TrimStart('~', '/'));
        if (!settings.Value.Enabled || serverRole.CurrentServerRole is ServerRole.Subscriber || !Directory.Exists(folder))
            return;

        using FileSystemWatcher watcher = new(folder, "*.cshtml");
        watcher.Created += (_, _) => _changes.Writer.TryWrite(null);
        watcher.Changed += (_, _) => _changes.Writer.TryWrite(null);
        watcher.Deleted += (_, _) => _changes.Writer.TryWrite(null);
        watcher.Renamed += (_, change) => _changes.Writer.TryWrite(change);
        watcher.EnableRaisingEvents = true;
        await FollowAsync(null, stoppingToken);
        await foreach (var change in _changes.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(settings.Value.Delay), timeProvider, stoppingToken);
            await FollowAsync(change, stoppingToken);
        }
    }

    // The edge of the job: a view that cannot be read is looked at again when it next changes.
    private async Task FollowAsync(RenamedEventArgs? change, CancellationToken cancellationToken)
    {
        try
        {
            if (change is { OldName: { } from, Name: { } to })
                await templates.RenameAsync(from, to);
            var isLast = !_changes.Reader.TryPeek(out _);
            if (isLast)
                await templates.CheckAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The templates could not follow their views.");
        }
    }
}
