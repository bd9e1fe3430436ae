using Headspace.Forms.Denmark;
using Headspace.Forms.Fields;
using Headspace.Forms.Text;

namespace Headspace.Forms.Rules;

/// <summary>Answers in the form in which conditions compare them: amounts in kroner, days in ISO, ticks as true and false, the rest as it is.</summary>
internal static class Canonical
{
    public const string True = "true";
    public const string False = "false";

    public static IReadOnlyList<string> Texts(ValueKind kind, FieldAnswer answer) => kind switch
    {
        ValueKind.Files => [.. answer.Files.Select(file => file.Name)],
        ValueKind.Checkbox => [answer.Texts.Any(IsTicked) ? True : False],
        ValueKind.Password => [.. answer.Texts.Where(text => text.Length > 0).Select(Answers.Sent)],
        _ => [.. answer.Texts.Select(text => Of(kind, text)).Where(text => text.Length > 0)]
    };

    public static string Of(ValueKind kind, string text)
    {
        if (kind == ValueKind.Password)
            return Answers.Sent(text);

        var clean = Answers.Clean(text);
        return kind switch
        {
            ValueKind.Checkbox => IsTicked(clean) ? True : False,
            ValueKind.Amount => Amount.Read(clean) is { } ore ? Amount.Comparable(ore) : clean,
            ValueKind.Date => DanishDate.Read(clean) is { } day ? DanishDate.Iso(day) : clean,
            _ => clean
        };
    }

    /// <summary>What a field that is hidden or empty is compared as.</summary>
    public static IReadOnlyList<string> Nothing(ValueKind kind) => kind == ValueKind.Checkbox ? [False] : [string.Empty];

    public static bool IsTicked(string text) => Answers.Fold(Answers.Clean(text)) is "on" or True or "1" or "checked" or "yes" or "ja";
}
