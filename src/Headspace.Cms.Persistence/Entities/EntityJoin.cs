using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Nodes;

namespace Headspace.Cms.Persistence.Entities;

/// <summary>A node with its current version, if it is one that has versions.</summary>
internal sealed class EntityJoin
{
    public required NodeRow Node { get; init; }

    public required ContentVersionRow? Version { get; init; }
}
