using System.Text.Json;

namespace Headspace.Cms.Hosting.Configuration;

/// <summary>
/// A settings file as its author wrote it: one value is changed in place, and comments, order and spacing stay.
/// Names are compared without regard to case, as configuration does.
/// </summary>
internal sealed class JsonText
{
    private const string Indent = "  ";

    private static readonly JsonReaderOptions lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly byte[] text;

    public JsonText(byte[] text) => this.text = text;

    public bool Has(params string[] path) => Find(path).Depth == path.Length;

    /// <summary>Gives the value at the path, and what is missing on the way to it.</summary>
    /// <param name="json">The value, as JSON.</param>
    /// <param name="path">The names from the root on.</param>
    public JsonText With(string json, params string[] path)
    {
        var place = Find(path);
        if (place.Depth == path.Length)
        {
            return Splice(place.Value, json);
        }

        // The parent is there: as an object that gets one more member, or as something else, which an object replaces.
        var missing = path[place.Depth..];
        return place.IsObject
            ? Splice(new Range(place.Value.Start.Value + 1, place.Value.Start.Value + 1), Member(missing, json, place))
            : Splice(place.Value, "{ " + Nested(missing, json) + " }");
    }

    /// <summary>Takes the member at the path away; the same text if there is none.</summary>
    public JsonText Without(params string[] path)
    {
        var place = Find(path);
        if (place.Depth < path.Length)
        {
            return this;
        }

        var (start, end) = (place.NameStart, place.Value.End.Value);
        var after = SkipSpace(end);
        if (after < text.Length && text[after] == ',')
        {
            return Splice(new Range(start, SkipSpace(after + 1)), string.Empty);
        }

        while (start > 0 && char.IsWhiteSpace((char)text[start - 1]))
        {
            start--;
        }

        return Splice(new Range(text[start - 1] == ',' ? start - 1 : start, end), string.Empty);
    }

    public byte[] ToBytes() => text;

    /// <summary>The value that the path leads to, or the last one on the way to it that is there.</summary>
    private Place Find(string[] path)
    {
        var reader = new Utf8JsonReader(text, lenient);
        reader.Read();
        var place = ReadPlace(ref reader, 0, 0);
        while (place.IsObject && place.Depth < path.Length)
        {
            var inner = reader;
            if (!MoveTo(ref inner, path[place.Depth], out var nameStart))
            {
                return place;
            }

            reader = inner;
            place = ReadPlace(ref reader, place.Depth + 1, nameStart);
        }

        return place;
    }

    private static Place ReadPlace(ref Utf8JsonReader reader, int depth, int nameStart)
    {
        var value = reader;
        value.Skip();
        return new Place(depth, nameStart, new Range((int)reader.TokenStartIndex, (int)value.BytesConsumed), reader.TokenType == JsonTokenType.StartObject);
    }

    private static bool MoveTo(ref Utf8JsonReader reader, string name, out int nameStart)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            nameStart = (int)reader.TokenStartIndex;
            var isIt = name.Equals(reader.GetString(), StringComparison.OrdinalIgnoreCase);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        nameStart = 0;
        return false;
    }

    private string Member(string[] names, string json, Place parent)
    {
        var next = SkipSpace(parent.Value.Start.Value + 1);
        var isEmpty = next == parent.Value.End.Value - 1;
        var isOneLine = !text.AsSpan(parent.Value.Start.Value, next - parent.Value.Start.Value).Contains((byte)'\n');
        var member = (isOneLine ? " " : "\n" + string.Concat(Enumerable.Repeat(Indent, parent.Depth + 1))) + Nested(names, json);
        return isEmpty ? isOneLine ? member + " " : member : member + ",";
    }

    private static string Nested(string[] names, string json) => names is [var name, .. var rest]
        ? $"{JsonSerializer.Serialize(name)}: {(rest.Length == 0 ? json : $"{{ {Nested(rest, json)} }}")}"
        : json;

    private int SkipSpace(int index)
    {
        while (index < text.Length && char.IsWhiteSpace((char)text[index]))
        {
            index++;
        }

        return index;
    }

    private JsonText Splice(Range range, string replacement) =>
        new([.. text[..range.Start], .. System.Text.Encoding.UTF8.GetBytes(replacement), .. text[range.End..]]);

    /// <param name="Depth">How many names of the path led here.</param>
    /// <param name="NameStart">Where its name begins.</param>
    /// <param name="Value">Where the value lies.</param>
    /// <param name="IsObject">Whether it can have members.</param>
    private readonly record struct Place(int Depth, int NameStart, Range Value, bool IsObject);
}
