using Headspace.Forms.Fields;

namespace Headspace.Forms.Definitions.Checks;

/// <summary>A consent needs words, its versions an order, and nobody ticks it beforehand.</summary>
internal static class ConsentCheck
{
    public static IEnumerable<DefinitionProblem> Find(FormDefinition definition, FieldTypeRegistry types)
    {
        var consents = definition.Fields.Where(field => types.Find(field.FieldTypeId)?.Description.Alias == FieldAliases.DataConsent).ToArray();
        foreach (var field in consents)
        {
            var where = $"field \"{field.Alias}\"";
            if (field.IsOn("DefaultValue"))
                yield return new(where, "a consent is never ticked beforehand");

            var texts = definition.ConsentTexts.Where(text => text.FieldId == field.Id).ToArray();
            if (texts.Length == 0 && field.Setting("AcceptCopy") is null)
                yield return new(where, "there are no words to agree to");
            if (texts.Any(text => text.Version < 1 || string.IsNullOrWhiteSpace(text.Text)))
                yield return new(where, "a version of a consent has a number from 1 and words");
            if (texts.Zip(texts.Skip(1)).Any(pair => pair.First.Version >= pair.Second.Version || pair.First.From > pair.Second.From))
                yield return new(where, "the versions of a consent stand in the order of their numbers and days");
        }

        foreach (var text in definition.ConsentTexts.Where(text => !Array.Exists(consents, field => field.Id == text.FieldId)))
            yield return new($"consent text {text.Version}", $"it belongs to {text.FieldId}, which is no consent field");
    }
}
