using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>
/// What an uploaded file must be wherever it goes: of an allowed kind, harmless, and a picture if it is called one. Asked when a value
/// is validated, and once more before the file is kept: an editor may save what is not valid.
/// </summary>
internal sealed class UploadRules(IFileStreamSecurityValidator streamValidator, IImageDimensionExtractor pictures, IOptionsMonitor<ContentSettings> settings)
{
    /// <summary>What is wrong with the file, for the editor; null where nothing is.</summary>
    public string? ProblemOf(TemporaryFileModel file)
    {
        var extension = ExtensionOf(file);
        if (!settings.CurrentValue.IsFileAllowedForUpload(extension))
            return $"Files of the type \"{extension}\" are not allowed here.";

        using var stream = file.OpenReadStream();
        if (!streamValidator.IsConsideredSafe(stream))
            return "The file has content that is not considered safe.";

        return pictures.IsSupportedImageFormat(extension) && pictures.GetDimensions(stream) is null
            ? $"The file is called \"{extension}\", but is no picture that can be read."
            : null;
    }

    /// <summary>Without its dot.</summary>
    public static string ExtensionOf(TemporaryFileModel file) => Path.GetExtension(file.FileName).TrimStart('.');
}
