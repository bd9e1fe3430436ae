using Headspace.Forms.Fields;
using Microsoft.AspNetCore.Http;

namespace Headspace.Forms.Rendering;

/// <summary>A form as a browser posts it.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Step">Where the visitor stands and wants to go.</param>
/// <param name="Answers">The answers by alias.</param>
/// <param name="Token">The token; null for none.</param>
/// <param name="Kept">What goes along sealed; null for nothing.</param>
/// <param name="Removed">The aliases of fields whose kept files are to go.</param>
/// <param name="Honeypot">What stands in the field that people do not see.</param>
/// <param name="Proof">The proof of work; null for none.</param>
public sealed record PostedForm(
    Guid FormId,
    FormStep Step,
    IReadOnlyDictionary<string, FieldAnswer> Answers,
    string? Token,
    string? Kept,
    IReadOnlySet<string> Removed,
    string? Honeypot,
    string? Proof)
{
    /// <summary>The posted form of a request; null when it posts none of ours.</summary>
    public static async Task<PostedForm?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return null;

        var form = await request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(form[FormNames.Form], out var id))
            return null;

        var answers = form.Where(item => IsAnswer(item.Key)).ToDictionary(
            item => item.Key, item => FieldAnswer.Of([.. item.Value.OfType<string>()]), StringComparer.Ordinal);
        foreach (var files in form.Files.Where(file => IsAnswer(file.Name) && file.FileName.Length > 0).GroupBy(file => file.Name, StringComparer.Ordinal))
            answers[files.Key] = new FieldAnswer([], [.. files.Select(file => new PostedFile(WithoutFolders(file.FileName), file.Length, file.OpenReadStream))]);

        return new PostedForm(
            id,
            FormStep.Read(form[FormNames.Page], form[FormNames.To], form[FormNames.Shown]),
            answers,
            form[FormNames.Token],
            form[FormNames.Kept],
            form[FormNames.Remove].OfType<string>().ToHashSet(StringComparer.Ordinal),
            form[FormNames.Honeypot],
            form[FormNames.Proof]);
    }

    private static bool IsAnswer(string name) => !name.Contains('.', StringComparison.Ordinal);

    private static string WithoutFolders(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
