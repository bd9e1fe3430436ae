using Headspace.Core.Supporters;
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

    /// <summary>Who filled the form, for an organisation or for themselves; null without a name and an address.</summary>
    public static Supporter? Supporter(this FormEntry entry, string? organisation) => entry.Text("name") is { } name && entry.Text("email") is { } email
        ? new Supporter
        {
            Key = entry.Key,
            Name = organisation ?? name,
            Contact = organisation is null ? null : name,
            Email = email,
            Phone = entry.Text("phone"),
            CreatedAt = entry.CreatedAt,
        }
        : null;

    /// <summary>What the form calls a value that was chosen from its own list.</summary>
    public static string? Caption(this FormDefinition form, string alias, string? value) =>
        form.Fields.FirstOrDefault(field => field.Alias == alias)?.PreValues.FirstOrDefault(offered => offered.Value == value)?.Caption ?? value;
}
