using Headspace.Forms.Definitions;

namespace Headspace.Forms.Api;

/// <summary>A form as the API gives it; its names are the contract's.</summary>
public sealed record FormResponseModel
{
    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    public required string Name { get; init; }

    /// <summary>The mark of fields that must, or need not, be answered.</summary>
    public required string Indicator { get; init; }

    /// <summary>CSS class of the form.</summary>
    public string? CssClass { get; init; }

    /// <summary>Caption of the button to the next page.</summary>
    public required string NextLabel { get; init; }

    /// <summary>Caption of the button to the page before.</summary>
    public required string PreviousLabel { get; init; }

    /// <summary>Caption of the button that sends.</summary>
    public required string SubmitLabel { get; init; }

    /// <summary>Whether the theme's styles stay away.</summary>
    public bool DisableDefaultStylesheet { get; init; }

    /// <summary>Which fields carry the indicator.</summary>
    public FieldIndication FieldIndicationType { get; init; }

    /// <summary>Whether errors are not shown at their fields.</summary>
    public bool HideFieldValidation { get; init; }

    /// <summary>What the visitor reads after sending.</summary>
    public string? MessageOnSubmit { get; init; }

    /// <summary>Whether the message is markup.</summary>
    public bool MessageOnSubmitIsHtml { get; init; }

    /// <summary>Whether errors are also listed above the form.</summary>
    public bool ShowValidationSummary { get; init; }

    /// <summary>The page after sending.</summary>
    public Guid? GotoPageOnSubmit { get; init; }

    /// <summary>The address of that page.</summary>
    public RouteResponseModel? GotoPageOnSubmitRoute { get; init; }

    /// <summary>The pages.</summary>
    public required IReadOnlyList<PageResponseModel> Pages { get; init; }

    /// <summary>The rules that compare fields.</summary>
    public required IReadOnlyList<FormRule> ValidationRules { get; init; }

    /// <summary>A page of a form.</summary>
    /// <param name="Caption">Its heading.</param>
    /// <param name="Condition">When one may go on from it.</param>
    /// <param name="Fieldsets">Its groups.</param>
    public sealed record PageResponseModel(string? Caption, ConditionResponseModel? Condition, IReadOnlyList<FieldsetResponseModel> Fieldsets);

    /// <summary>A group of fields.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Caption">Its legend.</param>
    /// <param name="Condition">When it is shown.</param>
    /// <param name="Columns">Its columns.</param>
    public sealed record FieldsetResponseModel(Guid Id, string? Caption, ConditionResponseModel? Condition, IReadOnlyList<ColumnResponseModel> Columns);

    /// <summary>A column of a group.</summary>
    /// <param name="Caption">Its heading.</param>
    /// <param name="Width">Its width of 12.</param>
    /// <param name="Fields">Its fields.</param>
    public sealed record ColumnResponseModel(string? Caption, int Width, IReadOnlyList<FieldResponseModel> Fields);

    /// <summary>When something is shown.</summary>
    /// <param name="ActionType">What happens when it holds.</param>
    /// <param name="LogicType">How its rules are joined.</param>
    /// <param name="Rules">The comparisons.</param>
    public sealed record ConditionResponseModel(ConditionAction ActionType, ConditionLogic LogicType, IReadOnlyList<ConditionRule> Rules);

    /// <summary>The address of a page, as the Content Delivery API gives it.</summary>
    /// <param name="Path">Its path.</param>
    /// <param name="QueryString">Its query; null for none.</param>
    /// <param name="StartItem">The site that it is in.</param>
    public sealed record RouteResponseModel(string Path, string? QueryString, StartItemResponseModel StartItem);

    /// <summary>The root of a site.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Path">Its URL segment.</param>
    public sealed record StartItemResponseModel(Guid Id, string Path);
}
