using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Validation;

/// <summary>A check of one editor, of its value and its configuration.</summary>
internal sealed class DelegateValidator<TConfiguration>(Func<object, TConfiguration, IEnumerable<ValidationResult>> check) : IValueValidator
    where TConfiguration : class
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext)
        => value is not null && dataTypeConfiguration is TConfiguration configuration ? check(value, configuration) : [];
}
