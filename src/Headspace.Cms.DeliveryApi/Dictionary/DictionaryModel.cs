namespace Headspace.Cms.DeliveryApi.Dictionary;

/// <summary>The texts of the dictionary in one culture.</summary>
/// <param name="Culture">The culture that was asked for.</param>
/// <param name="Items">Each text by its key; null where the dictionary has none, neither in that culture nor in what it falls back to.</param>
internal sealed record DictionaryModel(string Culture, IReadOnlyDictionary<string, string?> Items);
