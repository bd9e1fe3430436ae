using System.Globalization;
using Headspace.Forms.Denmark;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Entries;

/// <summary>What answers hold as plain texts, whatever their fields: for looking for them.</summary>
public static class EntryValueTexts
{
    /// <summary>The texts of an answer. None of a tick in a box, nor of what is sealed.</summary>
    public static IReadOnlyList<string> Of(FieldValue value) => value switch
    {
        TextValue text => [text.Text],
        NumberValue number => [number.Number.ToString(CultureInfo.InvariantCulture)],
        DateValue date => [DanishDate.Iso(date.Day)],
        ChoiceValue choice => choice.Values,
        StoredFilesValue files => [.. files.Files.Select(file => file.Name)],
        _ => [],
    };
}
