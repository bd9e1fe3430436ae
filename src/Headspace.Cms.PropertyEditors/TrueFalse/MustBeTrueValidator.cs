using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.TrueFalse;

/// <summary>A mandatory toggle must be on: consent, not an answer.</summary>
internal sealed class MustBeTrueValidator : IValueRequiredValidator
{
    private static readonly string[] _value = ["value"];

    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
        => TrueFalseValueEditor.IsTrue(value) ? [] : [new ValidationResult("#validation_invalidEmpty", _value)];
}
