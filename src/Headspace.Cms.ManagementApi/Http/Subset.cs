namespace Headspace.Cms.ManagementApi.Http;

/// <summary>The neighbours of something in its list.</summary>
internal sealed record Subset<T>(long TotalBefore, long TotalAfter, IReadOnlyList<T> Items);
