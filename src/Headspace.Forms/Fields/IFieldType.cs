using Headspace.Forms.Definitions;

namespace Headspace.Forms.Fields;

/// <summary>
/// A kind of question. Register one more in the container and forms can use it; an id that is taken keeps the site from starting.
/// </summary>
public interface IFieldType
{
    /// <summary>What the designer knows of it.</summary>
    FieldTypeDescription Description { get; }

    /// <summary>What it asks of an answer, on the server and on the page.</summary>
    /// <param name="field">The field, whose settings count.</param>
    /// <param name="today">The day, in Denmark.</param>
    FieldCheck CheckOf(FormField field, DateOnly today);

    /// <summary>The answer in its type; null when there is none, or when the check would refuse it.</summary>
    FieldValue? Read(FormField field, FieldAnswer answer);

    /// <summary>The answer for people: on the summary page, in mails, in exports. Plain text, never markup.</summary>
    string Format(FormField field, FieldValue value, IReadOnlyList<FormPrevalue> prevalues);
}
