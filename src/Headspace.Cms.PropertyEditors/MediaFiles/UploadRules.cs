using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>
/// What an uploaded file must be wherever it goes: of an allowed kind and size, harmless, and a picture if it is called one. Asked when a
/// value is validated, and once more before the file is kept: an editor may save what is not valid.
/// </summary>
internal sealed class UploadRules(
    IFileStreamSecurityValidator streamValidator,
    IImageDimensionExtractor pictures,
    IOptionsMonitor<ContentSettings> content,
    IOptionsMonitor<RuntimeSettings> runtime,
    UploadTexts texts)
{
    private const double Kilo = 1024;
    private const string Drawing = "svg";

    /// <summary>What is wrong with the file, for the editor; null where nothing is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isPicture">Whether it goes where only pictures go.</param>
    public string? ProblemOf(TemporaryFileModel file, bool isPicture)
    {
        var extension = ExtensionOf(file);
        if (!content.CurrentValue.IsFileAllowedForUpload(extension))
            return texts["typeNotAllowed", extension];

        var isReadable = pictures.IsSupportedImageFormat(extension);
        if (isPicture && !isReadable && !extension.Equals(Drawing, StringComparison.OrdinalIgnoreCase))
            return texts["notAPictureType", extension];

        using var stream = file.OpenReadStream();
        if (runtime.CurrentValue.MaxRequestLength is { } kilobytes && stream.Length / Kilo > kilobytes)
            return texts["tooLarge", Math.Round(stream.Length / Kilo / Kilo, 1), Math.Round(kilobytes / Kilo, 1)];

        if (!streamValidator.IsConsideredSafe(stream))
            return texts["notSafe"];

        return isReadable && pictures.GetDimensions(stream) is null ? texts["notAPicture", extension] : null;
    }

    /// <summary>Without its dot.</summary>
    public static string ExtensionOf(TemporaryFileModel file) => Path.GetExtension(file.FileName).TrimStart('.');
}
