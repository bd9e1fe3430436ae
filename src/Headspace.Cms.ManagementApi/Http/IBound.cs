namespace Headspace.Cms.ManagementApi.Http;

/// <summary>Something that a handler gets out of the request, and that may not be understood. The group's filter answers for the handler then.</summary>
public interface IBound
{
    /// <summary>What is wrong, for a developer; null where nothing is.</summary>
    string? Fault { get; }
}
