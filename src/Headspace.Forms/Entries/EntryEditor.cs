using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Headspace.Forms.Submission;

namespace Headspace.Forms.Entries;

/// <summary>
/// Changes answers on behalf of staff. An answer must be right by itself; whether its field was shown does not matter, and no work
/// follows. Files and sealed answers stay as they are.
/// </summary>
public sealed class EntryEditor(IFormEntryRepository entries, IFormDefinitionStore forms, FormPreparer preparer, FieldTypeRegistry types, TimeProvider time)
{
    /// <summary>Puts answers in the place of those that there are.</summary>
    /// <param name="key">The entry.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="answers">The answers by field; none for a field that is emptied.</param>
    /// <param name="by">Who wants it: key of the user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<EntryEditResult> EditAsync(
        Guid key, int version, IReadOnlyDictionary<Guid, IReadOnlyList<string>> answers, Guid by, CancellationToken cancellationToken)
    {
        if (await entries.GetAsync(key, cancellationToken) is not { State: not FormEntryState.Deleted } entry
            || (await forms.GetAsync(cancellationToken)).Find(entry.FormId) is not { } definition)
            return new EntryEditResult(EntryEditStatus.NotFound);
        if (entry.Version != version)
            return new EntryEditResult(EntryEditStatus.Stale) { Entry = entry };

        var form = await preparer.PrepareAsync(definition, entry.PageKey, entry.Culture, cancellationToken);
        var rules = form.Rules.Fields.Zip(form.Definition.Fields).ToDictionary(pair => pair.Second.Id, pair => pair.First);
        Dictionary<Guid, string> errors = [];
        var values = entry.Values.ToDictionary(value => value.FieldId);
        var changed = new List<string>();
        foreach (var (id, texts) in answers)
        {
            if (definition.Fields.FirstOrDefault(field => field.Id == id) is not { } field || !rules.TryGetValue(id, out var rule) || !CanChange(field, rule))
            {
                return new EntryEditResult(EntryEditStatus.NotEditable);
            }

            var answer = FieldAnswer.Of([.. texts]);
            if (AnswerCheck.Of(rule, answer) is { } problem)
            {
                errors[id] = rule.Messages[problem];
            }
            else if (types.Find(field.FieldTypeId)!.Read(field, answer) is { } value)
            {
                values[id] = new FormEntryValue(id, field.Alias, value);
                changed.Add(field.Caption);
            }
            else
            {
                values.Remove(id);
                changed.Add(field.Caption);
            }
        }

        return errors.Count > 0
            ? new EntryEditResult(EntryEditStatus.Invalid) { Errors = errors }
            : await SaveAsync(entry with { UpdatedAt = time.GetUtcNow(), Values = InOrder(definition, values) }, changed, by, cancellationToken);
    }

    /// <summary>Whether staff may change the answers of a field.</summary>
    public bool CanChange(FormField field) => types.Find(field.FieldTypeId) is { Description: { IsStored: true, SupportsUploadTypes: false } } && !preparer.MustBeSealed(field);

    private bool CanChange(FormField field, FieldRule rule) => rule.Check.Kind is not (ValueKind.None or ValueKind.Files) && CanChange(field);

    private async Task<EntryEditResult> SaveAsync(FormEntry entry, IReadOnlyCollection<string> changed, Guid by, CancellationToken cancellationToken)
    {
        EntryEvent edit = new(Guid.NewGuid(), entry.Key, entry.UpdatedAt, by, EntryEventKind.Edited, string.Join(", ", changed));
        return await entries.TrySaveAsync(entry, [], cancellationToken, edit)
            ? new EntryEditResult(EntryEditStatus.Success) { Entry = entry with { Version = entry.Version + 1 } }
            : new EntryEditResult(EntryEditStatus.Stale) { Entry = await entries.GetAsync(entry.Key, cancellationToken) };
    }

    // Answers of fields that are gone come last.
    private static IReadOnlyList<FormEntryValue> InOrder(FormDefinition definition, Dictionary<Guid, FormEntryValue> values)
    {
        var places = definition.Fields.Select((field, place) => (field.Id, place)).ToDictionary();
        return [.. values.Values.OrderBy(value => places.GetValueOrDefault(value.FieldId, int.MaxValue))];
    }
}
