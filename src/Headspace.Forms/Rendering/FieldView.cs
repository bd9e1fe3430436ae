using Microsoft.AspNetCore.Html;

namespace Headspace.Forms.Rendering;

/// <summary>A field as it is rendered.</summary>
public sealed record FieldView
{
    /// <summary>The name of its own partial view, as <c>FieldType.ShortAnswer</c>; a theme need not have it.</summary>
    public required string View { get; init; }

    /// <summary>The partial view that renders it when there is none of its own, as <c>FieldType.Input</c>.</summary>
    public required string BaseView { get; init; }

    /// <summary>The id of the input, or of the first one.</summary>
    public required string Id { get; init; }

    /// <summary>The name that it is posted by.</summary>
    public required string Name { get; init; }

    /// <summary>Its label or legend; empty for one that has none.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>Whether only assistive technology is given the label.</summary>
    public bool IsLabelHidden { get; init; }

    /// <summary>What follows the label, as <c>*</c> or <c>(valgfrit)</c>; null for nothing.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whether it must be answered.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What helps to answer it; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>What is wrong; none when nothing is.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What may be wrong and is taken all the same; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether it waits for a condition: rendered, not shown, so that script can bring it up.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What stands in it; empty for nothing.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>Whether its box is ticked.</summary>
    public bool IsTicked { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<OptionView> Options { get; init; } = [];

    /// <summary>Whether more than one can be chosen, or more than one file.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>What a list says before anything is chosen; null for none.</summary>
    public string? Prompt { get; init; }

    /// <summary>The words beside a box.</summary>
    public string? BoxText { get; init; }

    /// <summary>The type attribute of an input.</summary>
    public string InputType { get; init; } = "text";

    /// <summary>The keyboard that a phone shows; null for the usual one.</summary>
    public string? InputMode { get; init; }

    /// <summary>The browser's word for what it may fill in; null for none.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>An example in the empty input; null for none.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The most letters; null for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>How wide the input is by what belongs in it: <c>short</c>, <c>medium</c> or <c>full</c>.</summary>
    public string Width { get; init; } = "full";

    /// <summary>The lines of a text area.</summary>
    public int Rows { get; init; } = 4;

    /// <summary>The extensions that a file input offers, as <c>.pdf,.png</c>; null for all.</summary>
    public string? Accept { get; init; }

    /// <summary>What went along sealed, masked, or the names of files.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What follows the input, as the town of a postcode; null for nothing.</summary>
    public string? After { get; init; }

    /// <summary>The heading element of a text, as <c>h3</c>.</summary>
    public string? HeadingTag { get; init; }

    /// <summary>The text of a text; null for none.</summary>
    public IHtmlContent? Body { get; init; }

    /// <summary>The CSS class of the definition; null for none.</summary>
    public string? CssClass { get; init; }

    /// <summary>The id of the hint; null without one.</summary>
    public string? HintId => Hint is null ? null : $"{Id}-hint";

    /// <summary>The id of what is wrong; null when nothing is.</summary>
    public string? ErrorId => Errors.Count == 0 ? null : $"{Id}-error";

    /// <summary>The value of aria-describedby; null for nothing.</summary>
    public string? DescribedBy => string.Join(' ', new[] { HintId, Notice is null ? null : $"{Id}-notice", Kept.Count == 0 ? null : $"{Id}-kept", ErrorId }
        .OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The value of aria-invalid: <c>true</c>, or null.</summary>
    public string? Invalid => Errors.Count == 0 ? null : "true";

    /// <summary>The value of aria-required: <c>true</c>, or null.</summary>
    public string? Required => IsRequired ? "true" : null;
}
