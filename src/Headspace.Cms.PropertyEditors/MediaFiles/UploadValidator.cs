using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>A new file must have an allowed extension and safe content.</summary>
internal sealed class UploadValidator(
    IJsonSerializer jsonSerializer,
    ITemporaryFileService temporaryFiles,
    IFileStreamSecurityValidator streamValidator,
    IOptionsMonitor<ContentSettings> settings)
    : IValueValidator
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
            yield return new ValidationResult("The uploaded file could not be found. Upload it again.", _value);
            yield break;
        }

        var extension = Path.GetExtension(file.FileName).TrimStart('.');
        var allowed = (dataTypeConfiguration as FileUploadConfiguration)?.FileExtensions.Select(item => item.TrimStart('.')).ToArray() ?? [];
        if (!settings.CurrentValue.IsFileAllowedForUpload(extension)
            || (allowed.Length > 0 && !allowed.Contains(extension, StringComparer.OrdinalIgnoreCase)))
            yield return new ValidationResult($"Files of the type \"{extension}\" are not allowed here.", _value);

        using var stream = file.OpenReadStream();
        if (!streamValidator.IsConsideredSafe(stream))
            yield return new ValidationResult("The file has content that is not considered safe.", _value);
    }
}
