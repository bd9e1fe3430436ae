using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Prevalues;

namespace Headspace.Forms.Entries;

/// <summary>The answers of an entry for people.</summary>
public sealed class EntryAnswers(FieldTypeRegistry types, PrevalueService prevalues)
{
    /// <summary>What was answered, in the order of the form: plain text, values by what they are called. Fields that are gone are left out.</summary>
    public async Task<IReadOnlyList<EntryAnswer>> GetAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken)
    {
        return Format(form, entry, await prevalues.GetAsync(form, entry.PageKey, entry.Culture, cancellationToken));
    }

    /// <summary>The same for many entries of a form: what can be chosen is looked up once for each page and language that they were sent from.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<EntryAnswer>>> GetAsync(FormDefinition form, IReadOnlyCollection<FormEntry> entries, CancellationToken cancellationToken)
    {
        Dictionary<(Guid? Page, string Culture), IReadOnlyDictionary<Guid, IReadOnlyList<FormPrevalue>>> known = [];
        foreach (var place in entries.Select(entry => (entry.PageKey, entry.Culture)).Distinct())
            known[place] = await prevalues.GetAsync(form, place.PageKey, place.Culture, cancellationToken);
        return [.. entries.Select(entry => Format(form, entry, known[(entry.PageKey, entry.Culture)]))];
    }

    private IReadOnlyList<EntryAnswer> Format(FormDefinition form, FormEntry entry, IReadOnlyDictionary<Guid, IReadOnlyList<FormPrevalue>> known)
    {
        var values = entry.Values.ToDictionary(value => value.FieldId, value => value.Value);
        return
        [
            .. form.Fields.Where(field => values.ContainsKey(field.Id)).Select(field => new EntryAnswer(field, Format(field, values[field.Id], known.GetValueOrDefault(field.Id, field.PreValues)))),
        ];
    }

    private string Format(FormField field, FieldValue value, IReadOnlyList<FormPrevalue> offered) => value switch
    {
        SealedAnswer { Masked: var masked } => masked,
        StoredFilesValue { Files: var files } => string.Join(", ", files.Select(file => file.Name)),
        _ => types.Find(field.FieldTypeId)?.Format(field, value, offered) ?? string.Empty,
    };
}
