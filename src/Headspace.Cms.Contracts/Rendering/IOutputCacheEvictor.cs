namespace Headspace.Cms.Contracts.Rendering;

/// <summary>Throws away what the output cache keeps.</summary>
public interface IOutputCacheEvictor
{
    /// <summary>Throws away every answer that has one of the tags.</summary>
    void Evict(IEnumerable<string> tags);
}
