using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Headspace.Forms.Spam;
using Headspace.Forms.Uploads;
using Headspace.Forms.Validation;

namespace Headspace.Forms.Submission;

/// <summary>
/// Takes what somebody sends: the entry is stored, with the work that follows, before anything else happens. What is sent
/// again from the same rendering is stored once and answered alike.
/// </summary>
public sealed class FormSubmitter(
    FormAdmission admission,
    FormPreparer preparer,
    FormValidator validator,
    FormUploads uploads,
    SpamGuard spam,
    EntryBuilder entries,
    EntryStore store)
{
    /// <summary>Takes a post. An outcome that a visitor can bring about is a value; storage that is out of order throws.</summary>
    public async Task<SubmissionResult> SubmitAsync(FormPost post, CancellationToken cancellationToken)
    {
        var (refusal, token) = await admission.AdmitAsync(post, cancellationToken);
        if (token is null)
            return refusal!;
        if (await store.FindAsync(token, cancellationToken) is { } earlier)
            return await store.AnswerAsync(post.Form, earlier, token, cancellationToken);
        if (refusal is not null)
            return refusal;

        var form = await preparer.PrepareAsync(post.Form, post.PageKey, post.Culture, cancellationToken);
        var submission = validator.Validate(form.Definition, form.Rules, post.Answers);
        var errors = submission.Outcome.IsValid
            ? await uploads.CheckAsync(Files(form.Definition, submission.Values), cancellationToken)
            : submission.Outcome.Errors;
        if (errors.Count > 0)
            return new SubmissionResult(SubmissionStatus.Invalid) { Errors = errors, Token = token };
        if (!spam.TryEnter(post.Address, token.SubmissionKey))
            return new SubmissionResult(SubmissionStatus.TooMany) { Token = token };

        var verdict = spam.Judge(post, token, Texts(form, submission.Values));
        var entry = await entries.BuildAsync(form, post, token, submission.Values, verdict, cancellationToken);
        return await store.AddAsync(form.Definition, entry, token, cancellationToken);
    }

    private static IEnumerable<(string Alias, IReadOnlyList<PostedFile> Files)> Files(FormDefinition form, IReadOnlyDictionary<Guid, FieldValue> values)
    {
        foreach (var field in form.Fields)
        {
            if (values.GetValueOrDefault(field.Id) is FilesValue { Files: var files })
                yield return (field.Alias, files);
        }
    }

    // Only what was written freely: a field for an address of the web holds one.
    private static IReadOnlyList<string> Texts(PreparedForm form, IReadOnlyDictionary<Guid, FieldValue> values) =>
    [
        .. form.Rules.Fields.Where(field => field.Check.Kind is ValueKind.Text or ValueKind.LongText)
            .Select(field => values.GetValueOrDefault(field.Id)).OfType<TextValue>().Select(value => value.Text),
    ];
}
