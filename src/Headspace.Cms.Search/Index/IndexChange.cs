namespace Headspace.Cms.Search.Index;

/// <summary>What has to be read anew.</summary>
/// <param name="Nodes">Keys of documents.</param>
/// <param name="Branches">Keys of documents that are meant with all that is or was below them.</param>
/// <param name="Protection">Whether other nodes are protected than before.</param>
internal sealed record IndexChange(IReadOnlyCollection<Guid> Nodes, IReadOnlyCollection<Guid> Branches, bool Protection = false)
{
    public bool IsNone => Nodes.Count == 0 && Branches.Count == 0 && !Protection;
}
