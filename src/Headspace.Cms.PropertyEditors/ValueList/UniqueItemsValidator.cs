using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.ValueList;

internal sealed class UniqueItemsValidator : IValueValidator
{
    private static readonly string[] _items = ["items"];

    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext)
    {
        if (value is not IEnumerable<string> items)
            yield break;

        var all = items.ToArray();
        if (all.Any(string.IsNullOrWhiteSpace))
            yield return new ValidationResult("An option must have a text.", _items);

        foreach (var twice in all.GroupBy(item => item).Where(group => group.Count() > 1))
            yield return new ValidationResult($"The option \"{twice.Key}\" occurs more than once.", _items);
    }
}
