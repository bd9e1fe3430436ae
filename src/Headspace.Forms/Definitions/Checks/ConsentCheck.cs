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
            var where = $"felt \"{field.Alias}\"";
            if (field.IsOn("DefaultValue"))
                yield return new(where, "et samtykke må aldrig være krydset af på forhånd");

            var texts = definition.ConsentTexts.Where(text => text.FieldId == field.Id).ToArray();
            if (texts.Length == 0 && field.Setting("AcceptCopy") is null)
                yield return new(where, "der er ingen ord at sige ja til");
            if (texts.Any(text => text.Version < 1 || string.IsNullOrWhiteSpace(text.Text)))
                yield return new(where, "en udgave af et samtykke har et nummer fra 1 og en tekst");
            if (texts.Zip(texts.Skip(1)).Any(pair => pair.First.Version >= pair.Second.Version || pair.First.From > pair.Second.From))
                yield return new(where, "udgaverne af et samtykke skal stå efter nummer og dato");
        }

        foreach (var text in definition.ConsentTexts.Where(text => !Array.Exists(consents, field => field.Id == text.FieldId)))
            yield return new($"samtykketekst {text.Version}", $"den hører til {text.FieldId}, som ikke er et samtykkefelt");
    }
}
