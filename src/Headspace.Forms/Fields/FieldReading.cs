using System.Globalization;
using Headspace.Forms.Denmark;
using Headspace.Forms.Rules;
using Headspace.Forms.Text;

namespace Headspace.Forms.Fields;

/// <summary>Answers from texts to values and back to texts, by their kind.</summary>
internal static class FieldReading
{
    public static FieldValue? Read(ValueKind kind, FieldAnswer answer)
    {
        var texts = AnswerCheck.Texts(kind, answer);
        return kind switch
        {
            ValueKind.None => null,
            ValueKind.Files => answer.Files.Count > 0 ? new FilesValue(answer.Files) : null,
            ValueKind.Checkbox => new FlagValue(answer.Texts.Any(Canonical.IsTicked)),
            ValueKind.Choice => texts.Count > 0 ? new ChoiceValue([.. texts.Distinct(StringComparer.Ordinal)]) : null,
            _ => texts is [var text] ? ReadOne(kind, text) : null
        };
    }

    public static string Format(ValueKind kind, FieldValue value) => value switch
    {
        NumberValue { Number: var number } when kind == ValueKind.Amount => Amount.Format(number),
        NumberValue { Number: var number } => number.ToString(CultureInfo.InvariantCulture),
        DateValue { Day: var day } => DanishDate.Format(day),
        FlagValue { IsOn: var isOn } => isOn ? "Ja" : "Nej",
        ChoiceValue { Values: var values } => string.Join(", ", values),
        FilesValue { Files: var files } => string.Join(", ", files.Select(file => file.Name)),
        TextValue { Text: var text } => FormatText(kind, text),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null)
    };

    private static FieldValue? ReadOne(ValueKind kind, string text) => kind switch
    {
        ValueKind.Amount => Amount.Read(text) is { } ore ? new NumberValue(ore) : null,
        ValueKind.Year => text.Length == 4 && Answers.IsDigits(text) ? new NumberValue(int.Parse(text, CultureInfo.InvariantCulture)) : null,
        ValueKind.Date => DanishDate.Read(text) is { } day ? new DateValue(day) : null,
        ValueKind.Number => Numbers.Read(text) is null ? null : new TextValue(text.Replace(',', '.')),
        ValueKind.Email => Text(EmailAddress.Normalize(text)),
        ValueKind.Phone => Text(PhoneNumber.Normalize(text)),
        ValueKind.Postcode => Text(Postcodes.TownOf(text) is null ? null : text),
        ValueKind.Cvr => Text(CvrNumber.Normalize(text)),
        ValueKind.Gln => Text(GlnNumber.Normalize(text)),
        ValueKind.Cpr => Text(CprNumber.Normalize(text)),
        _ => new TextValue(text)
    };

    private static TextValue? Text(string? text) => text is null ? null : new TextValue(text);

    // A personal number is never shown whole; whoever may read it asks for it by another way.
    private static string FormatText(ValueKind kind, string text) => kind switch
    {
        ValueKind.Cpr => CprNumber.Mask(text),
        ValueKind.Cvr => CvrNumber.Format(text),
        ValueKind.Phone => PhoneNumber.Format(text),
        ValueKind.Postcode => $"{text} {Postcodes.TownOf(text)}".TrimEnd(),
        ValueKind.Password => "••••••••",
        ValueKind.Number => text.Replace('.', ','),
        _ => text
    };
}
