using Headspace.Cms.Contracts.Sync;

namespace Headspace.Cms.Sync;

internal static class SyncGroups
{
    public const string Words = "None, Settings, Content and All";

    /// <summary>Groups of uSync whose kinds of item are not carried.</summary>
    private static readonly string[] _others = ["Members", "Users", "Forms", "Files", "__default__"];

    /// <summary>The groups of a setting, which may name several, parted by commas. Words for kinds that are not carried name nothing.</summary>
    public static SyncGroup Parse(string? setting)
        => Split(setting)
            .Select(name => Enum.TryParse<SyncGroup>(name, ignoreCase: true, out var group) ? group : SyncGroup.None)
            .Aggregate(SyncGroup.None, (all, group) => all | group);

    public static IEnumerable<string> Unknown(string? setting)
        => Split(setting).Where(word => !Enum.GetNames<SyncGroup>().Concat(_others).Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string[] Split(string? setting)
        => (setting ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
