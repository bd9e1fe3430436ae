using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.ManagementApi.Tree;

/// <summary>Which part of a tree a user may see: what lies in a start node, and the way to it.</summary>
/// <param name="Paths">The paths of the start nodes, as <c>-1,1051,1060</c>.</param>
internal sealed record StartNodes(IReadOnlyList<string> Paths)
{
    public static readonly StartNodes Everything = new([Constants.System.RootString]);

    public static readonly StartNodes Nothing = new([]);

    /// <summary>Whether nothing is hidden.</summary>
    public bool AreEverything { get; } = Paths.Any(path => path == Constants.System.RootString);

    /// <summary>Whether something is one of the start nodes, or lies in one.</summary>
    public bool Contain(string path) => AreEverything || Paths.Any(start => path == start || path.StartsWith(start + ',', StringComparison.Ordinal));

    /// <summary>Whether something has to be shown: it may be seen, or is on the way to what may.</summary>
    public bool Show(ITreeEntity entity) => Contain(entity.Path) || Paths.Any(start => start.StartsWith(entity.Path + ',', StringComparison.Ordinal));

    /// <summary>What leads from a parent to the start nodes below it.</summary>
    public int[] NextBelow(string parentPath) =>
    [
        .. Paths.Where(start => start.StartsWith(parentPath + ',', StringComparison.Ordinal))
            .Select(start => int.Parse(start[(parentPath.Length + 1)..].Split(',')[0], CultureInfo.InvariantCulture))
            .Distinct(),
    ];
}
