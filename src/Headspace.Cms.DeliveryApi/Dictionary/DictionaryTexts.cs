using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.DeliveryApi.Dictionary;

/// <summary>Reads the dictionary in one culture, and where that says nothing, in the language that it falls back to.</summary>
internal sealed class DictionaryTexts(IDictionaryItemService items, ILanguageService languages)
{
    /// <summary>Every text whose key begins so.</summary>
    /// <returns>Null where there is no such culture.</returns>
    public async Task<DictionaryModel?> GetAsync(string? culture, string? startsWith)
    {
        if (await LanguagesAsync(culture) is not [var first, ..] asked)
        {
            return null;
        }

        var found = (await items.GetDescendantsAsync(null)).Where(item => item.ItemKey.StartsWith(startsWith ?? string.Empty, StringComparison.OrdinalIgnoreCase));
        return new DictionaryModel(first, new SortedDictionary<string, string?>(found.ToDictionary(item => item.ItemKey, item => TextOf(item, asked)), StringComparer.Ordinal));
    }

    /// <summary>The text of one key.</summary>
    /// <returns>Null where there is no such culture; its item is null where there is no such key.</returns>
    public async Task<(string Culture, DictionaryItemModel? Item)?> FindAsync(string key, string? culture)
    {
        if (await LanguagesAsync(culture) is not [var first, ..] asked)
        {
            return null;
        }

        return (first, await items.GetAsync(key) is { } item ? new DictionaryItemModel(item.ItemKey, first, TextOf(item, asked)) : null);
    }

    // The language that is asked for, then those that it falls back to.
    private async Task<IReadOnlyList<string>> LanguagesAsync(string? culture)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        var asked = new List<string>();
        for (var next = string.IsNullOrEmpty(culture) ? await languages.GetDefaultIsoCodeAsync() : culture;
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
