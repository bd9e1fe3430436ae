using Headspace.Cms.Contracts.Sync;

namespace Headspace.Web.Startup;

internal static class FirstBoot
{
    /// <summary>Fills an empty database from the uSync folder, showing its progress.</summary>
    /// <exception cref="SyncFileException">An item could not be imported; the next start tries again.</exception>
    public static async Task ImportOnFirstBootAsync(this WebApplication app)
    {
        var sync = app.Services.GetRequiredService<ISyncService>();
        var report = await sync.RunAtStartAsync(new ConsoleProgress(), app.Lifetime.ApplicationStopping);
        foreach (var change in report?.Changes.Where(change => change.Kind is SyncChangeKind.Warning or SyncChangeKind.Error) ?? [])
        {
            Console.WriteLine($"{change.Kind} {change.ItemType} {change.Name}: {change.Message}");
        }
    }
}
