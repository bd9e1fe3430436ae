namespace Headspace.Cms.Contracts.Sync;

/// <summary>One item of a report.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="ItemType">The root element of the item's file, as <c>ContentType</c>.</param>
/// <param name="Name">Alias or name.</param>
/// <param name="Message">Why, for warnings and errors.</param>
public sealed record SyncChange(SyncChangeKind Kind, string ItemType, string Name, string? Message = null);
