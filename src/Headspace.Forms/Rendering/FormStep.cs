using System.Globalization;

namespace Headspace.Forms.Rendering;

/// <summary>A step through a form: where the visitor stands and wants to go.</summary>
/// <param name="Page">The page that was shown, from 0; after the last one, the summary.</param>
/// <param name="Action">What the button asks for.</param>
/// <param name="Target">The page, where the button names one.</param>
/// <param name="Shown">The aliases of the fields that the visitor saw; null when nobody knows, as from a post without them.</param>
public sealed record FormStep(int Page, StepAction Action, int Target = 0, IReadOnlySet<string>? Shown = null)
{
    private const string ToPage = "page:";

    /// <summary>The value of a button that leads back to a page.</summary>
    public static string ValueFor(int page) => ToPage + page.ToString(CultureInfo.InvariantCulture);

    /// <summary>The step that a form posts; a form without a button, as one sent by Enter, goes on.</summary>
    /// <param name="page">The number of the page.</param>
    /// <param name="to">The value of the button.</param>
    /// <param name="shown">The aliases with spaces between; null for none posted.</param>
    public static FormStep Read(string? page, string? to, string? shown)
    {
        var from = Number(page);
        IReadOnlySet<string>? aliases = shown is null ? null : shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return to switch
        {
            "previous" => new(from, StepAction.Previous, 0, aliases),
            "submit" => new(from, StepAction.Submit, 0, aliases),
            not null when to.StartsWith(ToPage, StringComparison.Ordinal) => new(from, StepAction.Page, Number(to[ToPage.Length..]), aliases),
            _ => new(from, StepAction.Next, 0, aliases)
        };
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
