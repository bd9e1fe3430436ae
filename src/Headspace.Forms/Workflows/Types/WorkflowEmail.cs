using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.MagicStrings;
using Headspace.Forms.Mail;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Sends the mail that the settings of a workflow describe.</summary>
internal sealed class WorkflowEmail(EntryMagicStrings magicStrings, EntryAnswers answers, EntryFiles files, LetterSender sender)
{
    private static readonly char[] separators = [';', ','];

    /// <param name="run">The workflow and its entry.</param>
    /// <param name="view">The view of the markup; null for ours.</param>
    /// <param name="withAnswers">Whether all answers follow as a list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="markup">Markup of its own; null for that of the view.</param>
    public async Task<OutboxResult> SendAsync(WorkflowRun run, string? view, bool withAnswers, CancellationToken cancellationToken, string? markup = null)
    {
        var values = await magicStrings.GetAsync(run, cancellationToken);
        LetterAddresses addresses = new(Addresses(run, "Email", values))
        {
            Cc = Addresses(run, "CcEmail", values),
            Bcc = Addresses(run, "BccEmail", values),
            ReplyTo = Addresses(run, "ReplyToEmail", values),
            From = magicStrings.Resolve(run, "SenderEmail", values),
        };
        var message = magicStrings.Resolve(run, "Message", values) ?? string.Empty;
        Letter letter = new()
        {
            Subject = magicStrings.Resolve(run, "Subject", values) ?? run.Form.Name,
            Paragraphs = message.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Markup = markup,
            Facts = withAnswers ? await FactsAsync(run, cancellationToken) : [],
        };
        return await sender.SendAsync(run.Message, addresses, letter, view, Files(run), cancellationToken);
    }

    private async Task<IReadOnlyList<LetterFact>> FactsAsync(WorkflowRun run, CancellationToken cancellationToken) =>
        [.. (await answers.GetAsync(run.Form, run.Entry, cancellationToken)).Where(answer => answer.Text.Length > 0).Select(answer => new LetterFact(answer.Field.Caption, answer.Text))];

    private string[] Addresses(WorkflowRun run, string setting, IMagicStringValues values) =>
        (magicStrings.Resolve(run, setting, values) ?? string.Empty).Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IReadOnlyList<PostedFile> Files(WorkflowRun run) => bool.TryParse(run.Setting("Attachment"), out var attach) && attach ? files.Of(run.Entry) : [];
}
