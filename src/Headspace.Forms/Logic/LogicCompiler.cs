using System.Text.Json;
using System.Text.Json.Nodes;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Logic;

/// <summary>Puts <c>var</c> in the place of <c>{alias}</c>, and joins texts that hold one.</summary>
internal static class LogicCompiler
{
    /// <summary>The rule with its placeholders resolved; a text that is a day or year counted from today, as <c>{year-19}</c>, becomes it.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonElement Compile(string rule, IReadOnlySet<string> aliases, DateOnly today) =>
        JsonSerializer.SerializeToElement(Resolve(JsonNode.Parse(rule), aliases, today));

    /// <summary>The operations of a rule that there are not, and objects that are no operation.</summary>
    public static IEnumerable<string> Unknown(JsonElement logic) => logic.ValueKind switch
    {
        JsonValueKind.Array => logic.EnumerateArray().SelectMany(Unknown),
        JsonValueKind.Object when logic.GetPropertyCount() != 1 => ["{}"],
        JsonValueKind.Object => logic.EnumerateObject().SelectMany(property =>
            Unknown(property.Value).Concat(JsonLogic.Operations.Contains(property.Name) ? [] : [property.Name])),
        _ => []
    };

    /// <summary>The aliases that a compiled rule reads.</summary>
    public static IEnumerable<string> Reads(JsonElement logic) => logic.ValueKind switch
    {
        JsonValueKind.Array => logic.EnumerateArray().SelectMany(Reads),
        JsonValueKind.Object => logic.EnumerateObject().SelectMany(property =>
            property.Name is "var" or "missing" ? Texts(property.Value) : Reads(property.Value)),
        _ => []
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => []
    };

    private static JsonNode? Resolve(JsonNode? node, IReadOnlySet<string> aliases, DateOnly today) => node switch
    {
        JsonObject item => new JsonObject(item.Select(property => KeyValuePair.Create(property.Key, Resolve(property.Value, aliases, today)))),
        JsonArray list => new JsonArray([.. list.Select(item => Resolve(item, aliases, today))]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains('{', StringComparison.Ordinal) => Text(RelativeDay.Resolve(text, today), aliases),
        _ => node?.DeepClone()
    };

    private static JsonNode Text(string text, IReadOnlySet<string> aliases)
    {
        JsonArray parts = [];
        var literal = 0;
        for (var from = text.IndexOf('{', StringComparison.Ordinal); from >= 0; from = text.IndexOf('{', from + 1))
        {
            var to = text.IndexOf('}', from);
            if (to < 0 || !aliases.Contains(text[(from + 1)..to]))
                continue;
            if (from > literal)
                parts.Add(text[literal..from]);
            parts.Add(new JsonObject { ["var"] = text[(from + 1)..to] });
            literal = to + 1;
            from = to;
        }

        if (parts.Count == 0)
            return text;
        if (literal < text.Length)
            parts.Add(text[literal..]);
        return parts.Count == 1 ? parts[0]!.DeepClone() : new JsonObject { ["cat"] = parts };
    }
}
