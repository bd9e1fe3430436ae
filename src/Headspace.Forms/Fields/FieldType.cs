using Headspace.Forms.Definitions;

namespace Headspace.Forms.Fields;

/// <summary>A field type that is all in its description and in what it asks.</summary>
internal sealed class FieldType(FieldTypeDescription description, Func<FormField, DateOnly, FieldCheck> check) : IFieldType
{
    public FieldTypeDescription Description => description;

    public FieldCheck CheckOf(FormField field, DateOnly today) => check(field, today);

    public FieldValue? Read(FormField field, FieldAnswer answer) => FieldReading.Read(KindOf(field), answer);

    public string Format(FormField field, FieldValue value, IReadOnlyList<FormPrevalue> prevalues) => value is ChoiceValue chosen
        ? string.Join(", ", chosen.Values.Select(text => Caption(text, prevalues)))
        : FieldReading.Format(KindOf(field), value);

    private static string Caption(string value, IReadOnlyList<FormPrevalue> prevalues) =>
        prevalues.FirstOrDefault(prevalue => prevalue.Value == value)?.Text ?? Denmark.Municipalities.Find(value)?.Name ?? value;

    // What an answer is read as depends on settings, never on the day.
    private Rules.ValueKind KindOf(FormField field) => check(field, new DateOnly(2000, 1, 1)).Kind;
}
