using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;

namespace Headspace.Persistence.FormEntries;

/// <summary>
/// An answer: its field, its alias, and one property whose name says what kind it is. Of files their names and lengths are kept;
/// their bytes lie in the storage of uploads.
/// </summary>
internal sealed class FormEntryValueConverter : JsonConverter<FormEntryValue>
{
    private const string FieldId = "fieldId";
    private const string Alias = "alias";
    private const string DayFormat = "yyyy-MM-dd";

    public override void Write(Utf8JsonWriter writer, FormEntryValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(FieldId, value.FieldId);
        writer.WriteString(Alias, value.Alias);
        switch (value.Value)
        {
            case TextValue text:
                writer.WriteString("text", text.Text);
                break;
            case NumberValue number:
                writer.WriteNumber("number", number.Number);
                break;
            case DateValue date:
                writer.WriteString("day", date.Day.ToString(DayFormat, CultureInfo.InvariantCulture));
                break;
            case FlagValue flag:
                writer.WriteBoolean("flag", flag.IsOn);
                break;
            case ChoiceValue choice:
                writer.WritePropertyName("choice");
                JsonSerializer.Serialize(writer, choice.Values, options);
                break;
            case StoredFilesValue files:
                writer.WritePropertyName("files");
                JsonSerializer.Serialize(writer, files.Files, options);
                break;
            case SealedAnswer answer:
                writer.WriteString("sealed", answer.Sealed);
                writer.WriteString("masked", answer.Masked);
                break;
            default:
                throw new NotSupportedException($"There is no way to keep a {value.Value.GetType().Name}.");
        }

        writer.WriteEndObject();
    }

    public override FormEntryValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return new FormEntryValue(element.GetProperty(FieldId).GetGuid(), element.GetProperty(Alias).GetString()!, ReadValue(element, options));
    }

    private static FieldValue ReadValue(JsonElement element, JsonSerializerOptions options)
    {
        // The kind is the property after the field and its alias.
        var kind = element.EnumerateObject().Skip(2).First();
        return kind.Name switch
        {
            "text" => new TextValue(kind.Value.GetString()!),
            "number" => new NumberValue(kind.Value.GetInt64()),
            "day" => new DateValue(DateOnly.ParseExact(kind.Value.GetString()!, DayFormat, CultureInfo.InvariantCulture)),
            "flag" => new FlagValue(kind.Value.GetBoolean()),
            "choice" => new ChoiceValue(kind.Value.Deserialize<List<string>>(options)!),
            "files" => new StoredFilesValue(kind.Value.Deserialize<List<StoredFile>>(options)!),
            "sealed" => new SealedAnswer(element.GetProperty("masked").GetString()!, kind.Value.GetString()!),
            _ => throw new JsonException($"An answer of the kind {kind.Name} is of a later version."),
        };
    }
}
