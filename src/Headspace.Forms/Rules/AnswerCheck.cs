using System.Globalization;
using Headspace.Forms.Denmark;
using Headspace.Forms.Fields;
using Headspace.Forms.Text;

namespace Headspace.Forms.Rules;

/// <summary>What is wrong with the answer to one field.</summary>
internal static class AnswerCheck
{
    private const int LongestUrl = 2048;

    public static ProblemCode? Of(FieldRule field, FieldAnswer answer) => field.Check.Kind switch
    {
        ValueKind.None => null,
        ValueKind.Files => OfFiles(field, answer.Files),
        ValueKind.Checkbox => field.Required && !answer.Texts.Any(Canonical.IsTicked) ? ProblemCode.Required : null,
        _ => OfTexts(field, Texts(field.Check.Kind, answer))
    };

    /// <summary>What may be wrong and is taken all the same.</summary>
    public static bool IsDoubtful(FieldRule field, FieldAnswer answer) =>
        field.Check.Kind == ValueKind.Cpr
        && Texts(ValueKind.Cpr, answer) is [var text]
        && CprNumber.Normalize(text) is { } number
        && !CprNumber.HasCheckDigit(number);

    /// <summary>The answers with what does not count taken away; none that is empty.</summary>
    public static IReadOnlyList<string> Texts(ValueKind kind, FieldAnswer answer) =>
        [.. answer.Texts.Select(text => kind == ValueKind.Password ? Answers.Sent(text) : Answers.Clean(text)).Where(text => text.Length > 0)];

    private static ProblemCode? OfTexts(FieldRule field, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return field.Required ? ProblemCode.Required : null;

        if (texts.Count > 1 && !field.Check.Multiple)
            return ProblemCode.Invalid;

        return texts.Select(text => OfText(field, text)).FirstOrDefault(problem => problem is not null);
    }

    private static ProblemCode? OfText(FieldRule field, string text)
    {
        if (field.Options is { } options && !options.Contains(text, StringComparer.Ordinal))
            return ProblemCode.Invalid;
        if (text.Length > field.Check.MaxLength)
            return ProblemCode.TooLong;
        if (text.Length < field.Check.MinLength)
            return ProblemCode.TooShort;

        return OfKind(field.Check, text) ?? (field.Pattern?.IsMatch(text) is false ? ProblemCode.Invalid : null);
    }

    private static ProblemCode? OfKind(FieldCheck check, string text) => check.Kind switch
    {
        ValueKind.Number => Within(check, Numbers.Read(text)),
        ValueKind.Amount => Within(check, Amount.Read(text)),
        ValueKind.Year => Within(check, text.Length == 4 && Answers.IsDigits(text) ? int.Parse(text, CultureInfo.InvariantCulture) : null),
        ValueKind.Date => Within(check, DanishDate.Read(text) is { } day ? (day.Year * 10000) + (day.Month * 100) + day.Day : null),
        ValueKind.Url => Unless(IsUrl(text)),
        ValueKind.Email => Unless(EmailAddress.Normalize(text) is not null),
        ValueKind.Phone => Unless(PhoneNumber.Normalize(text) is not null),
        ValueKind.Postcode => Unless(Postcodes.TownOf(text) is not null),
        ValueKind.Cvr => Unless(CvrNumber.Normalize(text) is not null),
        ValueKind.Gln => Unless(GlnNumber.Normalize(text) is { } number && (!check.DanishOnly || GlnNumber.IsDanish(number))),
        ValueKind.Cpr => Unless(CprNumber.Normalize(text) is not null),
        _ => null
    };

    private static ProblemCode? Within(FieldCheck check, double? number) =>
        number is null ? ProblemCode.Invalid
        : number < check.Min ? ProblemCode.Low
        : number > check.Max ? ProblemCode.High
        : null;

    private static ProblemCode? OfFiles(FieldRule field, IReadOnlyList<PostedFile> files)
    {
        if (files.Count == 0)
            return field.Required ? ProblemCode.Required : null;

        var upload = field.Check.Upload!;
        if (files.Count > upload.MostFiles)
            return ProblemCode.Count;
        if (files.Any(file => upload.Denied.Contains(file.Extension) || (upload.Allowed.Count > 0 && !upload.Allowed.Contains(file.Extension))))
            return ProblemCode.Type;

        return files.Any(file => file.Length > upload.MostBytes) ? ProblemCode.Size : null;
    }

    private static bool IsUrl(string text)
    {
        var folded = Answers.Fold(text);
        var start = folded.StartsWith("https://", StringComparison.Ordinal) ? 8 : folded.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        if (start == 0 || text.Length > LongestUrl || text.Any(Answers.IsSpace))
            return false;

        var end = folded.AsSpan(start).IndexOfAny('/', '?', '#');
        return EmailAddress.IsDomain(end < 0 ? folded[start..] : folded[start..(start + end)]);
    }

    private static ProblemCode? Unless(bool right) => right ? null : ProblemCode.Invalid;
}
