using System.Text.Json;
using System.Text.Json.Serialization;
using Headspace.Forms.MagicStrings;

namespace Headspace.Forms.Workflows.Types;

/// <summary>
/// A line of the setting <c>Fields</c>: a name for the receiver and where its value comes from, an answer or a fixed text. Without
/// the setting all answers go out by their aliases.
/// </summary>
internal sealed record FieldMapping(string Alias, string? Value, string? StaticValue)
{
    private static readonly JsonSerializerOptions loose = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    public static IReadOnlyList<KeyValuePair<string, string>> Of(WorkflowRun run, IMagicStringValues values, EntryMagicStrings magicStrings)
    {
        var lines = run.Setting("Fields") is { } json ? JsonSerializer.Deserialize<IReadOnlyList<FieldMapping>>(json, loose) ?? [] : [];
        return lines.Count == 0
            ? [.. run.Entry.Values.Select(value => KeyValuePair.Create(value.Alias, values.Find(MagicStringSource.Field, value.Alias) ?? string.Empty))]
            : [.. lines.Select(line => KeyValuePair.Create(line.Alias, line.Text(run, values, magicStrings)))];
    }

    private string Text(WorkflowRun run, IMagicStringValues values, EntryMagicStrings magicStrings)
    {
        if (StaticValue is { Length: > 0 } text)
            return magicStrings.Resolve(text, values);

        // The designer names the field by its key, files by its alias.
        var alias = Guid.TryParse(Value, out var id) ? run.Form.Fields.FirstOrDefault(field => field.Id == id)?.Alias : Value;
        return alias is null ? string.Empty : values.Find(MagicStringSource.Field, alias) ?? string.Empty;
    }
}
