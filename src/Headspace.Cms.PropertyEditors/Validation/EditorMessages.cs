using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.Validation;

internal static class EditorMessages
{
    private static readonly string[] _value = ["value"];

    /// <summary>A message of Umbraco's language files, area "validation".</summary>
    public static ValidationResult Error(this ILocalizedTextService texts, string alias, params object?[] tokens)
        => new(
            texts.Localize("validation", alias, [.. tokens.Select(token => Convert.ToString(token, CultureInfo.InvariantCulture))]),
            _value);

    /// <summary>Says whether there are fewer than <paramref name="minimum"/> or more than <paramref name="maximum"/> items; 0 is no limit.</summary>
    public static IEnumerable<ValidationResult> Amount(this ILocalizedTextService texts, int count, int? minimum, int? maximum)
    {
        if (minimum > 0 && count < minimum && count > 0)
        {
            yield return texts.Error(
                count == 1 ? "outOfRangeSingleItemMinimum" : "outOfRangeMultipleItemsMinimum",
                count == 1 ? [minimum, minimum] : [count, minimum]);
        }

        if (maximum > 0 && count > maximum)
            yield return texts.Error("outOfRangeMultipleItemsMaximum", count, maximum);
    }
}
