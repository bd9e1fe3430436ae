namespace Headspace.Cms.DeliveryApi.Dictionary;

/// <summary>One text of the dictionary.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Culture">The culture that was asked for.</param>
/// <param name="Value">The text; null where the dictionary has none, neither in that culture nor in what it falls back to.</param>
internal sealed record DictionaryItemModel(string Key, string Culture, string? Value);
