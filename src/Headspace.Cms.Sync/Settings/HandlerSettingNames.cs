namespace Headspace.Cms.Sync.Settings;

/// <summary>Which handlers read which of the settings in <c>Settings</c>.</summary>
internal static class HandlerSettingNames
{
    private static readonly string[] _types = [HandlerAliases.ContentType, HandlerAliases.MediaType, HandlerAliases.MemberType];
    private static readonly string[] _nodes = [HandlerAliases.Content, HandlerAliases.Media];
    private static readonly string[] _documents = [HandlerAliases.Content, HandlerAliases.ContentTemplate];
    private static readonly string[] _values = [HandlerAliases.Content, HandlerAliases.ContentTemplate, HandlerAliases.Media];

    private static readonly Dictionary<string, IReadOnlyList<string>> _readers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CreateOnly"] = HandlerAliases.All,
        ["OneWay"] = HandlerAliases.All,
        ["QuickCleanup"] = HandlerAliases.All,
        ["NoRemove"] = _types,
        ["NewPropertiesOnly"] = _types,
        ["NoConfigEditors"] = [HandlerAliases.DataType],
        ["NoConfigNames"] = [HandlerAliases.DataType],
        ["KeysOnly"] = [HandlerAliases.Dictionary],
        ["IncludeContent"] = [HandlerAliases.Template],
        ["IncludeRelations"] = [HandlerAliases.RelationType],
        ["IncludeFileHash"] = [HandlerAliases.Media],
        ["OnlyPublishDirty"] = [HandlerAliases.Content],
        ["IncludeUserInfo"] = [HandlerAliases.Content],
        ["Include"] = _nodes,
        ["Exclude"] = _nodes,
        ["IncludeContentTypes"] = _nodes,
        ["ExcludeContentTypes"] = _nodes,
        ["RulesOnExport"] = _nodes,
        ["ImportTrashed"] = _nodes,
        ["IgnoreSortOrder"] = _values,
        ["DoNotSerialize"] = _values,
        ["DoNotSerializePattern"] = _values,
        ["Cultures"] = _documents,
        ["Segments"] = _documents,
        ["DefaultValues"] = _documents
    };

    public static bool HasEffect(string handler, string setting)
        => _readers.TryGetValue(setting, out var readers) && readers.Contains(handler, StringComparer.OrdinalIgnoreCase);
}
