using System.Security.Cryptography;
using System.Text.Json;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Headspace.Forms.Uploads;
using Microsoft.AspNetCore.DataProtection;

namespace Headspace.Forms.Submission;

/// <summary>
/// What goes with a form from step to step without standing in the page: files, which a browser cannot be given back, and numbers
/// that are never to be in an answer of ours in clear. The form carries it sealed, so that nothing of it is kept on the server
/// but the files, which lie with the entry that they may become.
/// </summary>
public sealed class KeptAnswers(IDataProtectionProvider protection, FormUploads uploads)
{
    private const int Longest = 32 * 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("Headspace.Forms.Kept.v1");

    /// <summary>What a form brought back for a token; none when it is missing or not ours.</summary>
    public IReadOnlyList<KeptAnswer> Read(FormToken token, string? text)
    {
        if (text is not { Length: > 0 and <= Longest })
            return [];

        try
        {
            return JsonSerializer.Deserialize<KeptAnswer[]>(Protector(token).Unprotect(text)) ?? [];
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            return [];
        }
    }

    /// <summary>As it stands in the form; null for nothing.</summary>
    public string? Write(FormToken token, IReadOnlyList<KeptAnswer> kept) =>
        kept.Count == 0 ? null : Protector(token).Protect(JsonSerializer.Serialize(kept));

    /// <summary>The answers with those that were kept in the place of fields that came back empty.</summary>
    public IReadOnlyDictionary<string, FieldAnswer> Merge(
        FormToken token, IReadOnlyList<KeptAnswer> kept, IReadOnlyDictionary<string, FieldAnswer> answers)
    {
        Dictionary<string, FieldAnswer> merged = new(answers, StringComparer.Ordinal);
        foreach (var answer in kept.Where(answer => IsEmpty(answers.GetValueOrDefault(answer.Alias))))
            merged[answer.Alias] = new FieldAnswer(answer.Texts, [.. answer.Files.Select(file => uploads.Find(token.EntryKey, file)).OfType<PostedFile>()]);
        return merged;
    }

    /// <summary>Keeps what came and is right, and what was kept before and has not been replaced.</summary>
    /// <param name="form">The form.</param>
    /// <param name="token">The token that the form will carry.</param>
    /// <param name="before">What was kept before.</param>
    /// <param name="answers">The answers as they were posted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<KeptAnswer>> KeepAsync(
        PreparedForm form, FormToken token, IReadOnlyList<KeptAnswer> before, IReadOnlyDictionary<string, FieldAnswer> answers, CancellationToken cancellationToken)
    {
        List<KeptAnswer> kept = [];
        foreach (var (field, rule) in form.Definition.Fields.Zip(form.Rules.Fields).Where(pair => IsKept(pair.Second.Check.Kind)))
        {
            var answer = answers.GetValueOrDefault(field.Alias, FieldAnswer.None);
            if (IsEmpty(answer))
                kept.AddRange(before.Where(known => known.Alias == field.Alias));
            else if (AnswerCheck.Of(rule, answer) is null && await IsWholeAsync(field, answer, cancellationToken))
                kept.Add(new KeptAnswer(field.Alias, answer.Texts, await SavedAsync(token, field, answer, cancellationToken)));
        }

        return kept;
    }

    /// <summary>Whether answers of a kind are kept so.</summary>
    public static bool IsKept(ValueKind kind) => kind is ValueKind.Files or ValueKind.Cpr or ValueKind.Password;

    private static bool IsEmpty(FieldAnswer? answer) => answer is null || (answer.Files.Count == 0 && answer.Texts.All(text => text.Length == 0));

    private async Task<bool> IsWholeAsync(FormField field, FieldAnswer answer, CancellationToken cancellationToken) =>
        (await uploads.CheckAsync([(field.Alias, answer.Files)], cancellationToken)).Count == 0;

    private async Task<IReadOnlyList<StoredFile>> SavedAsync(FormToken token, FormField field, FieldAnswer answer, CancellationToken cancellationToken) =>
        answer.Files.Count == 0 ? [] : await uploads.SaveAsync(token.EntryKey, field.Id, answer.Files, cancellationToken);

    private IDataProtector Protector(FormToken token) => _protector.CreateProtector(token.SubmissionKey.ToString("N"));
}
