using Umbraco.Cms.Core.Cache;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>Converted values that may depend on other nodes; emptied whenever any node changes.</summary>
/// <remarks>
/// Nodes do not keep their values in here: they keep them beside themselves with the <see cref="Generation"/> that they
/// were made in, which costs a reader a comparison instead of a look-up.
/// </remarks>
internal sealed class ElementsCache : FastDictionaryAppCache, IAppCache
{
    private volatile object generation = new();

    /// <summary>Another object after each clearing.</summary>
    public object Generation => generation;

    void IAppCache.Clear()
    {
        generation = new object();
        Clear();
    }
}
