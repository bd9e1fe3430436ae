using Headspace.Cms.Contracts.Sync;

namespace Headspace.Web.Startup;

/// <summary><c>usync import|export [--group Settings|Content|All]</c> on the command line.</summary>
internal sealed record SyncCommand(bool Import, SyncGroup Group)
{
    /// <summary>Null when the arguments ask for something else.</summary>
    /// <exception cref="SyncFileException">The command is there but cannot be understood.</exception>
    public static SyncCommand? TryParse(string[] args)
    {
        var at = Array.IndexOf(args, "usync");
        if (at < 0)
        {
            return null;
        }

        var import = args.ElementAtOrDefault(at + 1) switch
        {
            "import" => true,
            "export" => false,
            var other => throw Misunderstood($"usync takes import or export, not '{other}'"),
        };
        var groupAt = Array.IndexOf(args, "--group");
        if (groupAt < 0)
        {
            return new SyncCommand(import, SyncGroup.All);
        }

        return Enum.TryParse<SyncGroup>(args.ElementAtOrDefault(groupAt + 1), true, out var group) && group != SyncGroup.None
            ? new SyncCommand(import, group)
            : throw Misunderstood("--group takes Settings, Content or All");
    }

    /// <summary>Runs the command, prints what it did and returns the exit code.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var sync = services.GetRequiredService<ISyncService>();
        var progress = new ConsoleProgress();
        var options = new SyncOptions(Group);
        var report = Import
            ? await sync.ImportAsync(options, progress, cancellationToken)
            : await sync.ExportAsync(options, progress, cancellationToken);
        foreach (var change in report.Changes)
        {
            Console.WriteLine($"{change.Kind,-8} {change.ItemType} {change.Name} {change.Message}".TrimEnd());
        }

        Console.WriteLine($"{report.Changes.Count} changed, {report.Unchanged} unchanged");
        return report.Succeeded ? 0 : 1;
    }

    private static SyncFileException Misunderstood(string reason) => new("command line", 0, 0, reason + ".");
}
