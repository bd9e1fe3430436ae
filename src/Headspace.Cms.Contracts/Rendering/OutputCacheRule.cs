namespace Headspace.Cms.Contracts.Rendering;

/// <summary>How an answer is kept.</summary>
/// <param name="Name">The answer's name: the same for all requests that get it, and for no others.</param>
/// <param name="Duration">How long it is kept at the most; null for as long as nothing that it read changes.</param>
public readonly record struct OutputCacheRule(string Name, TimeSpan? Duration);
