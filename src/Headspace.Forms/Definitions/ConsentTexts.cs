namespace Headspace.Forms.Definitions;

/// <summary>Which words a consent field shows.</summary>
public static class ConsentTexts
{
    /// <summary>
    /// The version that holds on a day: the last one that has begun. A field without versions has its own words as version 0, a field
    /// whose first version is still to come its first.
    /// </summary>
    public static ConsentText On(FormDefinition definition, FormField field, DateOnly day)
    {
        var texts = definition.ConsentTexts.Where(text => text.FieldId == field.Id).OrderBy(text => text.Version).ToArray();
        return texts.LastOrDefault(text => text.From <= day) ?? texts.FirstOrDefault()
            ?? new ConsentText(field.Id, 0, DateOnly.MinValue, field.Setting("AcceptCopy") ?? field.Caption);
    }
}
