using System.Globalization;
using Microsoft.Extensions.FileProviders;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>
/// What editors are told of their uploads, in their language: Danish or English, which is also what all others get. Core's files have
/// no words for it; a site may have its own under the same keys (<c>umbraco/config/lang</c>).
/// </summary>
internal sealed class UploadTexts(ILocalizedTextService texts)
{
    private const string Area = "headspaceUploads";

    private static readonly CultureInfo _otherwise = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The files that the words stand in, named after their language.</summary>
    public static IEnumerable<LocalizedTextServiceSupplementaryFileSource> Sources { get; } =
        [.. new EmbeddedFileProvider(typeof(UploadTexts).Assembly, $"{typeof(UploadTexts).Namespace}.Texts")
            .GetDirectoryContents(string.Empty).Select(file => new LocalizedTextServiceSupplementaryFileSource(file, overwriteCoreKeys: false))];

    /// <summary>The words, with their places filled.</summary>
    public string this[string alias, params object[] tokens]
    {
        get
        {
            Dictionary<string, string?> values = [];
            foreach (var token in tokens)
                values[values.Count.ToString(CultureInfo.InvariantCulture)] = Convert.ToString(token, CultureInfo.CurrentCulture);

            // What is not known comes back in brackets.
            var text = texts.Localize(Area, alias, CultureInfo.CurrentUICulture, values);
            return text.Length == 0 || text.StartsWith('[') ? texts.Localize(Area, alias, _otherwise, values) : text;
        }
    }
}
