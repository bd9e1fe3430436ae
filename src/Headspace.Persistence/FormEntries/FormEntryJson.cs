using System.Text.Json;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.FormEntries;

/// <summary>What an entry holds of lists, as JSON.</summary>
internal static class FormEntryJson
{
    private static readonly JsonSerializerOptions options = new(StoredJson.Options) { Converters = { new FormEntryValueConverter() } };

    public static string Write<T>(IReadOnlyList<T> items) => JsonSerializer.Serialize(items, options);

    public static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, options)!;
}
