using Microsoft.AspNetCore.Html;

namespace Headspace.Forms.Rendering;

/// <summary>A form as it is rendered: one of its pages, its summary, its message after sending, or why it is closed.</summary>
public sealed record FormView
{
    /// <summary>The form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>The id of its element; those of its fields begin with it.</summary>
    public required string Id { get; init; }

    /// <summary>What the form is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its CSS class; null for none.</summary>
    public string? CssClass { get; init; }

    /// <summary>Its autocomplete attribute; null for none.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The token of the rendering.</summary>
    public string Token { get; init; } = string.Empty;

    /// <summary>What goes along sealed; null for nothing.</summary>
    public string? Kept { get; init; }

    /// <summary>The page, from 0; after the last one, the summary.</summary>
    public int Page { get; init; }

    /// <summary>The heading of the page; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>How far the visitor has come, as <c>Trin 1 af 3</c>; null for nothing.</summary>
    public string? Progress { get; init; }

    /// <summary>Whether <see cref="Progress"/> stands above the fields.</summary>
    public bool ProgressAtTop { get; init; }

    /// <summary>Whether <see cref="Progress"/> stands below the fields.</summary>
    public bool ProgressAtBottom { get; init; }

    /// <summary>What the indicator means; null without one.</summary>
    public string? IndicatorNote { get; init; }

    /// <summary>The groups of the page.</summary>
    public IReadOnlyList<GroupView> Groups { get; init; } = [];

    /// <summary>All answers, on the page that shows them.</summary>
    public IReadOnlyList<SummaryPageView> Summary { get; init; } = [];

    /// <summary>The answers of the other pages.</summary>
    public IReadOnlyList<CarriedView> Carried { get; init; } = [];

    /// <summary>The aliases of the fields that the visitor sees, with spaces between.</summary>
    public string Shown { get; init; } = string.Empty;

    /// <summary>What is wrong; none when nothing is.</summary>
    public IReadOnlyList<ErrorView> Errors { get; init; } = [];

    /// <summary>Whether the errors are listed above the form.</summary>
    public bool ShowsErrors { get; init; }

    /// <summary>What the visitor is to know before going on; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>The questions that <see cref="Notice"/> is about.</summary>
    public IReadOnlyList<ErrorView> NewlyAsked { get; init; } = [];

    /// <summary>Whether the visitor comes from another step, and is to be led to the form's beginning.</summary>
    public bool HasBegun { get; init; }

    /// <summary>The caption of the button to the page before; null on the first one.</summary>
    public string? PreviousLabel { get; init; }

    /// <summary>The caption of the button that goes on or sends; null when the answers lead no further.</summary>
    public string? NextLabel { get; init; }

    /// <summary>The value of the button that goes on or sends: <c>next</c> or <c>submit</c>.</summary>
    public string NextValue { get; init; } = "next";

    /// <summary>Whether a page has a field for files.</summary>
    public bool HasFiles { get; init; }

    /// <summary>The rules as JSON for script.</summary>
    public string Rules { get; init; } = "{}";

    /// <summary>When script asks the conditions again.</summary>
    public ConditionTrigger Trigger { get; init; }

    /// <summary>How many zero bits a proof of work begins with; 0 when none is asked for.</summary>
    public int ProofBits { get; init; }

    /// <summary>What is said after sending; null before.</summary>
    public IHtmlContent? Message { get; init; }

    /// <summary>Where the visitor goes on after sending, on another site; null for nowhere.</summary>
    public string? Onward { get; init; }

    /// <summary>Why the form takes no answers; null while it does.</summary>
    public string? ClosedBecause { get; init; }
}
