using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Headspace.Forms.Denmark;

namespace Headspace.Forms.Rules;

/// <summary>The rules as one short JSON for the page; <c>Client/rules/types.ts</c> says what its keys mean. What is not there is not asked.</summary>
public static class ClientRules
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.Default };
    private static readonly Lazy<string> postcodes = new(() => string.Join(' ', Postcodes.All.Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}-{range.To}")));

    /// <summary>The JSON, which may stand in a script element or an attribute: what markup could read is escaped.</summary>
    public static string Write(FormRules rules)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, options))
        {
            writer.WriteStartObject();
            Array(writer, "f", rules.Fields, Field);
            Array(writer, "g", rules.Groups, Group);
            Array(writer, "p", rules.Pages, Page);
            Array(writer, "r", rules.Rules, Rule);
            if (rules.Fields.Any(field => field.Check.Kind == ValueKind.Postcode))
                writer.WriteString("z", postcodes.Value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Field(Utf8JsonWriter writer, FieldRule field)
    {
        writer.WriteString("a", field.Alias);
        writer.WriteString("k", JsonNamingPolicy.CamelCase.ConvertName(field.Check.Kind.ToString()));
        writer.WriteNumber("g", field.Group);
        Flag(writer, "r", field.Required);
        Flag(writer, "m", field.Check.Multiple);
        Flag(writer, "d", field.Check.DanishOnly);
        Number(writer, "s", field.Check.MinLength);
        Number(writer, "l", field.Check.MaxLength);
        Number(writer, "n", field.Check.Min);
        Number(writer, "x", field.Check.Max);
        if (field.Pattern is { } pattern)
            writer.WriteString("p", pattern.Script);
        if (field.Options is { } choices)
            Texts(writer, "o", choices);
        if (field.Check.Upload is { } upload)
        {
            writer.WriteStartObject("u");
            Texts(writer, "a", upload.Allowed);
            Texts(writer, "d", upload.Denied);
            writer.WriteNumber("c", upload.MostFiles);
            writer.WriteNumber("b", upload.MostBytes);
            writer.WriteEndObject();
        }

        Condition(writer, field.Condition);
        writer.WriteStartObject("e");
        foreach (var (code, message) in field.Messages.Where(message => message.Key != ProblemCode.Required || field.Required))
            writer.WriteString(JsonNamingPolicy.CamelCase.ConvertName(code.ToString()), message);
        writer.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter writer, GroupRule group)
    {
        writer.WriteNumber("p", group.Page);
        Condition(writer, group.Condition);
    }

    private static void Page(Utf8JsonWriter writer, PageRule page) => Condition(writer, page.Button);

    private static void Rule(Utf8JsonWriter writer, LogicRule rule)
    {
        writer.WritePropertyName("l");
        rule.Logic.WriteTo(writer);
        writer.WriteString("e", rule.Message);
        writer.WriteNumber("f", rule.Field);
    }

    private static void Condition(Utf8JsonWriter writer, RuleCondition? condition)
    {
        if (condition is null)
            return;

        writer.WriteStartObject("c");
        Flag(writer, "s", condition.Shows);
        Flag(writer, "a", condition.All);
        writer.WriteStartArray("t");
        foreach (var test in condition.Tests)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(test.Field);
            writer.WriteStringValue(test.Operator.ToString());
            writer.WriteStringValue(test.Value);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
            writer.WriteNumber(name, 1);
    }

    private static void Number(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }
}
