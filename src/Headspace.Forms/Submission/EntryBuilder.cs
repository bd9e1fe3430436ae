using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Spam;
using Headspace.Forms.Uploads;

namespace Headspace.Forms.Submission;

/// <summary>Makes the entry of a post that is right: files kept, consents noted, numbers sealed.</summary>
public sealed class EntryBuilder(FormUploads uploads, IAnswerSealer sealer, FieldTypeRegistry types, FormPreparer preparer, TimeProvider time)
{
    /// <summary>The entry; its files lie in the storage when it is returned.</summary>
    /// <param name="form">The form as it was asked.</param>
    /// <param name="post">The post.</param>
    /// <param name="token">Its token.</param>
    /// <param name="values">The answers by the field's key.</param>
    /// <param name="verdict">How much it looks like spam.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FormEntry> BuildAsync(
        PreparedForm form, FormPost post, FormToken token, IReadOnlyDictionary<Guid, FieldValue> values, SpamVerdict verdict, CancellationToken cancellationToken)
    {
        List<FormEntryValue> kept = [];
        foreach (var field in form.Definition.Fields)
        {
            if (values.TryGetValue(field.Id, out var value))
                kept.Add(new FormEntryValue(field.Id, field.Alias, await KeptAsync(field, value, token.EntryKey, cancellationToken)));
        }

        var now = time.GetUtcNow();
        return new FormEntry
        {
            Key = token.EntryKey,
            SubmissionKey = token.SubmissionKey,
            FormId = form.Definition.Id,
            State = verdict.IsSpam ? FormEntryState.Quarantined : form.Definition.ManualApproval ? FormEntryState.Submitted : FormEntryState.Approved,
            CreatedAt = now,
            UpdatedAt = now,
            Culture = post.Culture,
            PageKey = post.PageKey,
            Origin = post.Origin,
            MemberKey = post.MemberKey,
            Values = kept,
            Consents = [.. Consents(form, values)],
            SpamScore = verdict.Score,
            SpamReasons = verdict.Reasons
        };
    }

    private async Task<FieldValue> KeptAsync(FormField field, FieldValue value, Guid entryKey, CancellationToken cancellationToken) => value switch
    {
        FilesValue { Files: var files } => new StoredFilesValue(await uploads.SaveAsync(entryKey, field.Id, files, cancellationToken)),
        TextValue { Text: var text } when preparer.MustBeSealed(field) => sealer.Seal(entryKey, text),
        _ => value
    };

    private IEnumerable<GivenConsent> Consents(PreparedForm form, IReadOnlyDictionary<Guid, FieldValue> values)
    {
        foreach (var field in form.Definition.Fields)
        {
            if (types.Find(field.FieldTypeId)?.Description.Alias == FieldAliases.DataConsent && values.GetValueOrDefault(field.Id) is FlagValue { IsOn: true })
            {
                var text = ConsentTexts.On(form.Definition, field, form.Today);
                yield return new GivenConsent(field.Id, text.Version, text.Channel);
            }
        }
    }
}
