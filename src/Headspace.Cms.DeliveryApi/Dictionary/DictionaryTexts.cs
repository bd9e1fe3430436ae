using Headspace.Cms.DeliveryApi.Requests;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.DeliveryApi.Dictionary;

/// <summary>Reads the dictionary in the language that is asked for, and where that says nothing, in those that it falls back to.</summary>
internal sealed class DictionaryTexts(IDictionaryItemService items, ILanguageService languages, RequestCultureService cultures)
{
    /// <summary>Every text whose key begins so.</summary>
    public async Task<DictionaryModel> GetAsync(string? startsWith)
    {
        var asked = await LanguagesAsync();
        var found = (await items.GetDescendantsAsync(null)).Where(item => item.ItemKey.StartsWith(startsWith ?? string.Empty, StringComparison.OrdinalIgnoreCase));
        return new DictionaryModel(asked[0], new SortedDictionary<string, string?>(found.ToDictionary(item => item.ItemKey, item => TextOf(item, asked)), StringComparer.Ordinal));
    }

    /// <summary>The text of one key; null where there is no such key.</summary>
    public async Task<DictionaryItemModel?> FindAsync(string key)
    {
        var asked = await LanguagesAsync();
        return await items.GetAsync(key) is { } item ? new DictionaryItemModel(item.ItemKey, asked[0], TextOf(item, asked)) : null;
    }

    // The language that is asked for, then those that it falls back to; these may lead in a circle.
    private async Task<IReadOnlyList<string>> LanguagesAsync()
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        var asked = new List<string>();
        for (var next = cultures.GetRequestedCulture() ?? await languages.GetDefaultIsoCodeAsync();
            next is not null && known.Remove(next, out var language);
            next = language.FallbackIsoCode)
        {
            asked.Add(language.IsoCode);
        }

        return asked;
    }

    private static string? TextOf(IDictionaryItem item, IReadOnlyList<string> asked) => asked
        .Select(culture => item.Translations.FirstOrDefault(translation => translation.LanguageIsoCode == culture)?.Value)
        .FirstOrDefault(text => !string.IsNullOrEmpty(text));
}
