namespace Headspace.Cms.PropertyEditors.Dates;

internal static class DateFormats
{
    public const string Date = "yyyy-MM-dd";
    public const string Time = "HH:mm:ss";
    public const string Unspecified = "yyyy-MM-ddTHH:mm:ss";
    public const string WithTimeZone = "yyyy-MM-ddTHH:mm:sszzz";
}
