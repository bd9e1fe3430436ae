using System.Globalization;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Headspace.Cms.Sync.Running;

/// <summary>What the settings, the database and the files in the folder ask of a start.</summary>
internal sealed class SyncStart(
    SyncFolders folders,
    IKeyValueService keyValueService,
    IServerRoleAccessor serverRole,
    IOptions<SyncSettings> settings,
    TimeProvider timeProvider,
    IdleSettings idleSettings,
    ILogger<SyncStart> logger)
{
    private string StopFile => Path.Combine(folders.WriteRoot, settings.Value.StopFile);

    private string OnceFile => Path.Combine(folders.WriteRoot, settings.Value.OnceFile);

    // Content is written on the server that publishes.
    private bool MayWrite => serverRole.CurrentServerRole is not ServerRole.Subscriber;

    /// <summary>Names the settings that do nothing here, so that nobody waits for what they should do.</summary>
    public void Announce()
    {
        if (idleSettings.Find() is { Count: > 0 } idle)
            logger.LogWarning("These uSync settings are set and have no effect here: {Settings}.", string.Join(", ", idle));
    }

    public (SyncGroup Import, bool IsFirst) Wanted()
    {
        if (!MayWrite || !folders.Exist)
            return (SyncGroup.None, false);

        if (settings.Value.ImportOnFirstBoot && keyValueService.GetValue(FirstImport.Key) == FirstImport.Pending)
            return (SyncGroups.Parse(settings.Value.FirstBootGroup), true);

        var group = SyncGroups.Parse(settings.Value.ImportAtStartup);
        if (group is SyncGroup.None || !File.Exists(StopFile) || File.Exists(OnceFile))
            return (group, false);

        logger.LogInformation("Nothing is imported at this start: {File} is there.", StopFile);
        return (SyncGroup.None, false);
    }

    public SyncGroup WantedExport()
    {
        if (!MayWrite)
            return SyncGroup.None;

        var group = SyncGroups.Parse(settings.Value.ExportAtStartup);
        return group is SyncGroup.None && !folders.Exist ? SyncGroups.Parse(settings.Value.ExportOnSave) : group;
    }

    public void Completed(bool isFirst)
    {
        if (isFirst)
            keyValueService.SetValue(FirstImport.Key, timeProvider.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        if (File.Exists(OnceFile))
            File.Move(OnceFile, StopFile, overwrite: true);
    }
}
