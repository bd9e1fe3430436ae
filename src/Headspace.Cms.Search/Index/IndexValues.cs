using System.Globalization;
using Headspace.Cms.Search.FullText;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.Index;

/// <summary>What a value is in the database, so that equal ones are equal there, and the order there is the order.</summary>
internal static class IndexValues
{
    private static readonly CompareInfo danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    /// <summary>The stored form of a value; null if it is none of this type.</summary>
    public static object? ToStored(FieldType type, object? value) => type switch
    {
        _ when value is null => null,
        FieldType.Date => ToDate(value),
        FieldType.Number => ToNumber(value),
        FieldType.StringSortable => SortKey(Text(value)),
        FieldType.StringAnalyzed => $" {string.Join(' ', Words.Folded(Text(value)))} ",
        _ => Text(value),
    };

    private static byte[] SortKey(string text) => danish.GetSortKey(text, CompareOptions.IgnoreCase).KeyData;

    private static object? ToDate(object value) => value switch
    {
        DateTime date => Utc(date).Ticks,
        DateTimeOffset date => date.UtcTicks,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date.UtcTicks,
        _ => null,
    };

    private static DateTime Utc(DateTime date) =>
        date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);

    private static object? ToNumber(object value) => value switch
    {
        bool flag => flag ? 1d : 0d,
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
