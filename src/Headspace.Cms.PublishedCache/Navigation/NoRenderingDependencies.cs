using Headspace.Cms.Contracts.Rendering;

namespace Headspace.Cms.PublishedCache.Navigation;

/// <summary>Used where nothing is rendered: a host without websites.</summary>
internal sealed class NoRenderingDependencies : IRenderingDependencies
{
    public void ReadNode(Guid key)
    {
    }

    public void ReadAddress(Guid key)
    {
    }

    public void EnumeratedChildren(Guid? parentKey)
    {
    }

    public void EnumeratedType(string alias)
    {
    }

    public void QueriedNodes()
    {
    }

    public void Tag(string tag)
    {
    }
}
