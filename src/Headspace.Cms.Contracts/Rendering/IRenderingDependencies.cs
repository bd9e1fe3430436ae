namespace Headspace.Cms.Contracts.Rendering;

/// <summary>
/// Told what a rendering reads, so that its output can be thrown away when one of these things changes.
/// The published cache tells; the output cache listens. Outside a rendering that is recorded, calls do nothing.
/// </summary>
public interface IRenderingDependencies
{
    /// <summary>A value of the node was read.</summary>
    void ReadNode(Guid key);

    /// <summary>The address of the node was made; it hangs on the node's own segment and on those of its ancestors.</summary>
    void ReadAddress(Guid key);

    /// <summary>The children of a node were enumerated; null means the nodes at the root.</summary>
    void EnumeratedChildren(Guid? parentKey);

    /// <summary>All nodes of a document type were enumerated.</summary>
    void EnumeratedType(string alias);

    /// <summary>Any node at all may change the output: it was found by a query.</summary>
    void QueriedNodes();

    /// <summary>The output is thrown away by this name, too.</summary>
    void Tag(string tag);
}
