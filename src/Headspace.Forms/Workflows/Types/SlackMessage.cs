using Headspace.Forms.Entries;

namespace Headspace.Forms.Workflows.Types;

/// <summary>An entry as Slack shows it.</summary>
internal sealed class SlackMessage(EntryAnswers answers)
{
    private const int MostCharacters = 3000;

    public async Task<string> WriteAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var lines = (await answers.GetAsync(run.Form, run.Entry, cancellationToken)).Where(answer => answer.Text.Length > 0)
            .Select(answer => $"*{Escaped(answer.Field.Caption)}:* {Escaped(answer.Text)}");
        var text = string.Join('\n', lines.Prepend($"*{Escaped(run.Form.Name)}*"));
        return text.Length > MostCharacters ? text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)] : text;
    }

    // Slack reads these three as mentions and links.
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
