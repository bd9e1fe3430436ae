using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Sync.Settings;

/// <summary>Settings that somebody has written down and that nothing here reads: those of uSync's own pages, and misspelt ones.</summary>
internal sealed class IdleSettings(IConfiguration configuration, IOptions<SyncSettings> settings, IOptions<SyncSetSettings> set)
{
    private const string Fips = "uSync:ForceFips";

    private static readonly HashSet<string> _general =
        typeof(SyncSettings).GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Find() =>
    [
        .. General().Order(StringComparer.OrdinalIgnoreCase),
        .. Defaults().Order(StringComparer.OrdinalIgnoreCase),
        .. OfHandlers().Order(StringComparer.OrdinalIgnoreCase)
    ];

    private IEnumerable<string> General()
    {
        var names = configuration.GetSection(SyncSettings.Section).GetChildren().Select(child => child.Key).Where(key => !_general.Contains(key));
        return names.Select(name => $"{SyncSettings.Section}:{name}").Concat(configuration[Fips] is null ? [] : [Fips]);
    }

    private IEnumerable<string> Defaults()
        => set.Value.HandlerDefaults.Settings.Keys
            .Where(key => !HandlerAliases.All.Any(alias => HandlerSettingNames.HasEffect(alias, key)))
            .Select(key => $"{SyncSetSettings.Section}:{settings.Value.DefaultSet}:HandlerDefaults:Settings:{key}");

    private IEnumerable<string> OfHandlers()
        => from handler in set.Value.Handlers
           from key in handler.Value.Settings.Keys
           where !HandlerSettingNames.HasEffect(handler.Key, key)
           select $"{SyncSetSettings.Section}:{settings.Value.DefaultSet}:Handlers:{handler.Key}:Settings:{key}";
}
