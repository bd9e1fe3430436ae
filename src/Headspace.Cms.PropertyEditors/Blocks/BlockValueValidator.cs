using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks;

internal sealed class BlockValueValidator(Func<object?, BlockValue?> read, BlockValidation validation) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext)
        => read(value) is { } blocks ? validation.Validate(blocks, dataTypeConfiguration, validationContext) : [];
}
