using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Languages;

internal static class LanguageSerializer
{
    public static XElement Serialize(ILanguage language)
    {
        var root = SyncXml.Root("Language", HashKey.Of(language.IsoCode), language.IsoCode, 0);
        root.Add(
            SyncXml.Text("Name", language.CultureName),
            SyncXml.Text("IsoCode", language.IsoCode),
            new XElement("IsMandatory", language.IsMandatory),
            new XElement("IsDefault", language.IsDefault));
        if (language.FallbackIsoCode is { Length: > 0 } fallback)
            root.Add(SyncXml.Text("Fallback", fallback));
        return root;
    }

    /// <summary>Everything but what refers to other languages: the fallback, and no longer being the default.</summary>
    public static ILanguage Deserialize(SyncFile file, ILanguage? existing)
    {
        var language = existing ?? new Language(file.Required("IsoCode"), file.Text("Name") ?? file.Required("IsoCode"));
        language.CultureName = file.Text("Name") ?? language.CultureName;
        language.IsMandatory = file.Flag("IsMandatory");
        language.IsDefault |= file.Flag("IsDefault");
        return language;
    }
}
