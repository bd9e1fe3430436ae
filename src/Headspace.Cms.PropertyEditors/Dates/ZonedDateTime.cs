namespace Headspace.Cms.PropertyEditors.Dates;

/// <summary>How the four newer date editors store their value; the parts that an editor does not ask for are the first of their kind.</summary>
internal sealed record ZonedDateTime(DateTimeOffset Date, string? TimeZone);
