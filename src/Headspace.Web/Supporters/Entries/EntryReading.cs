using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Answers of an entry as the organisation's words need them.</summary>
internal static class EntryReading
{
    public static string? Text(this FormEntry entry, string alias) => entry.Answer(alias) switch
    {
        TextValue { Text: { Length: > 0 } text } => text,
        ChoiceValue { Values: [var value, ..] } => value,
        _ => null,
    };

    public static long? Number(this FormEntry entry, string alias) => (entry.Answer(alias) as NumberValue)?.Number;

    public static bool IsOn(this FormEntry entry, string alias) => entry.Answer(alias) is FlagValue { IsOn: true };

    /// <summary>What the form calls a value that was chosen from its own list.</summary>
    public static string? Caption(this FormDefinition form, string alias, string? value) =>
        form.Fields.FirstOrDefault(field => field.Alias == alias)?.PreValues.FirstOrDefault(offered => offered.Value == value)?.Caption ?? value;
}
