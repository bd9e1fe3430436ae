using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>A new file must fit the rules of uploads and the extensions of the data type.</summary>
internal sealed class UploadValidator(IJsonSerializer jsonSerializer, ITemporaryFileService temporaryFiles, UploadRules rules, UploadTexts texts) : IValueValidator
{
    private static readonly string[] _value = ["value"];

    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext)
    {
        if (value is null || !jsonSerializer.TryDeserialize<UploadValue>(value, out var upload) || upload.TemporaryFileId is not { } key)
            yield break;

        var file = temporaryFiles.GetAsync(key).GetAwaiter().GetResult();
        if (file is null)
        {
            yield return new ValidationResult(texts["gone"], _value);
            yield break;
        }

        var extension = UploadRules.ExtensionOf(file);
        var allowed = (dataTypeConfiguration as FileUploadConfiguration)?.FileExtensions.Select(item => item.TrimStart('.')).ToArray() ?? [];
        if (allowed.Length > 0 && !allowed.Contains(extension, StringComparer.OrdinalIgnoreCase))
            yield return new ValidationResult(texts["typeNotAllowed", extension], _value);
        else if (rules.ProblemOf(file, dataTypeConfiguration is ImageCropperConfiguration) is { } problem)
            yield return new ValidationResult(problem, _value);
    }
}
