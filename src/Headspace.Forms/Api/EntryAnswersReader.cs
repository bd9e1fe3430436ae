using System.Text.Json;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Api;

/// <summary>Reads the answers of a request. One that cannot be read is named by its alias.</summary>
internal static class EntryAnswersReader
{
    private const string Base64 = ";base64,";

    public static (Dictionary<string, FieldAnswer> Answers, Dictionary<string, string[]> Errors) Read(IReadOnlyDictionary<string, JsonElement>? values)
    {
        Dictionary<string, FieldAnswer> answers = new(StringComparer.Ordinal);
        Dictionary<string, string[]> errors = new(StringComparer.Ordinal);
        foreach (var (alias, value) in values ?? new Dictionary<string, JsonElement>())
        {
            if (Read(value) is { } answer)
                answers[alias] = answer;
            else
                errors[alias] = ["Svaret kan ikke læses: Det skal være en tekst, en liste af tekster eller en liste af filer."];
        }

        return (answers, errors);
    }

    private static FieldAnswer? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => FieldAnswer.None,
        JsonValueKind.String => FieldAnswer.Of(value.GetString()!),
        JsonValueKind.Number => FieldAnswer.Of(value.GetRawText()),
        JsonValueKind.True => FieldAnswer.Of("on"),
        JsonValueKind.False => FieldAnswer.None,
        JsonValueKind.Array => List([.. value.EnumerateArray()]),
        _ => null
    };

    private static FieldAnswer? List(JsonElement[] items)
    {
        if (items.All(item => item.ValueKind == JsonValueKind.String))
            return FieldAnswer.Of([.. items.Select(item => item.GetString()!)]);

        var files = Array.ConvertAll(items, File);
        return Array.TrueForAll(files, file => file is not null) ? new FieldAnswer([], [.. files.OfType<PostedFile>()]) : null;
    }

    private static PostedFile? File(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("fileName", out var name) || name.GetString() is not { Length: > 0 } fileName
            || !item.TryGetProperty("fileContents", out var contents) || contents.GetString() is not { } url
            || url.IndexOf(Base64, StringComparison.Ordinal) is not (> 0 and var at))
            return null;

        var bytes = new byte[url.Length];
        return Convert.TryFromBase64String(url[(at + Base64.Length)..], bytes, out var length)
            ? new PostedFile(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..], length, () => new MemoryStream(bytes, 0, length, writable: false))
            : null;
    }
}
