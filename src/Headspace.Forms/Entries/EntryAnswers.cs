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
        var known = await prevalues.GetAsync(form, entry.PageKey, entry.Culture, cancellationToken);
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
