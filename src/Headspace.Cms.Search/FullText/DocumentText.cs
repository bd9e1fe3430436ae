using System.Net;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Search.FullText;

/// <summary>The words of a document: what the index value factories of its editors give, without markup.</summary>
internal sealed partial class DocumentText(PropertyEditorCollection editors, IContentTypeService contentTypes)
{
    private const int MaxLength = 200_000;

    // Properties of this beginning say how a document is served.
    private const string Reserved = "umbraco";

    public string Of(IContent content, string? culture)
    {
        var types = new Lazy<Dictionary<Guid, IContentType>>(() => contentTypes.GetAll().ToDictionary(type => type.Key));
        var texts = content.Properties.Where(property => !property.Alias.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase)).SelectMany(property => Texts(property, culture, content, types));
        var joined = string.Join(' ', texts);
        return joined.Length > MaxLength ? joined[..MaxLength] : joined;
    }

    private IEnumerable<string> Texts(IProperty property, string? culture, IContent content, Lazy<Dictionary<Guid, IContentType>> types)
    {
        if (!editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor))
        {
            return [];
        }

        var of = property.PropertyType.VariesByCulture() ? culture : null;
        return editor.PropertyIndexValueFactory
            .GetIndexValues(property, of, null, false, content.AvailableCultures, types.Value)
            .Where(value => value.Culture is null || string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase))
            .SelectMany(value => value.Values)
            .OfType<string>()
            .Where(IsText)
            .Select(WithoutMarkup);
    }

    // References, JSON of editors that do not tell their words, paths of files and addresses are nothing that anybody searches for.
    private static bool IsText(string value) =>
        value.Length > 1
        && value[0] is not ('{' or '[' or '/')
        && !value.StartsWith("umb://", StringComparison.Ordinal)
        && !Guid.TryParse(value, out _)
        && !(value.Contains("://", StringComparison.Ordinal) && Uri.IsWellFormedUriString(value, UriKind.Absolute))
        && value.Any(char.IsLetter);

    private static string WithoutMarkup(string value) =>
        Spaces().Replace(WebUtility.HtmlDecode(value.Contains('<', StringComparison.Ordinal) ? Tags().Replace(value, " ") : value), " ").Trim();

    [GeneratedRegex("<[^>]{0,10000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
