using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Dictionary;

internal static class DictionarySerializer
{
    public const string Translations = "Translations";

    public static XElement Serialize(IDictionaryItem item, string? parentKey, int level)
    {
        var root = SyncXml.Root("Dictionary", item.Key, item.ItemKey, level);
        XElement info = new("Info");
        if (parentKey is not null)
            info.Add(SyncXml.Text("Parent", parentKey));
        root.Add(
            info,
            new XElement(
                Translations,
                item.Translations.OrderBy(translation => translation.LanguageIsoCode, StringComparer.Ordinal).Select(translation =>
                    new XElement("Translation", new XAttribute("Language", translation.LanguageIsoCode), translation.Value))));
        return root;
    }

    public static IDictionaryItem Deserialize(SyncFile file, IDictionaryItem? existing, Guid? parentKey)
    {
        var item = existing ?? new DictionaryItem(parentKey, file.Alias) { Key = file.Key };
        item.ItemKey = file.Alias;
        item.ParentId = parentKey;
        return item;
    }

    public static void ReadTranslations(SyncFile file, IDictionaryItem item, IEnumerable<ILanguage> languages)
    {
        var texts = file.Elements(Translations).ToDictionary(
            translation => SyncFile.Attribute(translation, "Language") ?? string.Empty,
            translation => translation.Value,
            StringComparer.OrdinalIgnoreCase);
        item.Translations =
        [
            .. languages.Where(language => texts.ContainsKey(language.IsoCode))
                .Select(language => new DictionaryTranslation(language, texts[language.IsoCode]))
        ];
    }
}
