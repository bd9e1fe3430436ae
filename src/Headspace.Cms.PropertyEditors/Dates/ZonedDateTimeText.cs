namespace Headspace.Cms.PropertyEditors.Dates;

/// <summary>The same as the backoffice sends it and wants it back.</summary>
internal sealed record ZonedDateTimeText(string? Date, string? TimeZone);
