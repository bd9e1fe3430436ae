using Umbraco.Cms.Core;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>The names under which stored pages can be thrown away.</summary>
internal static class OutputCacheTags
{
    /// <summary>What was found by a query: every node that changes may enter or leave it.</summary>
    public const string AnyNode = "any-node";

    /// <summary>Umbraco's own tag of a content item.</summary>
    public static string Node(Guid key) => $"{Constants.Website.OutputCache.ContentTagPrefix}{key}";

    public static string Address(Guid key) => $"address:{key}";

    /// <summary>The children of a node; <see cref="Guid.Empty"/> stands for the root.</summary>
    public static string Children(Guid key) => $"children:{key}";

    public static string Type(string alias) => $"type:{alias}";
}
