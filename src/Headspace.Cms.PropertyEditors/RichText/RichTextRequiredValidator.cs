using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.RichText;

/// <summary>A rich text without markup is empty, whatever JSON stands around it.</summary>
internal sealed class RichTextRequiredValidator(IJsonSerializer jsonSerializer) : IValueRequiredValidator
{
    private static readonly string[] _value = ["value"];

    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
        => string.IsNullOrWhiteSpace(RichTextValue.Read(jsonSerializer, value)?.Markup)
            ? [new ValidationResult("#validation_invalidEmpty", _value)]
            : [];
}
