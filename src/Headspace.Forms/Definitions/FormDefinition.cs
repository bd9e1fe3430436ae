using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headspace.Forms.Definitions;

/// <summary>
/// A form as it is designed. The names in JSON are those of Umbraco Forms' form design; <see cref="Alias"/> and
/// <see cref="ConsentTexts"/> are ours. What the JSON holds beside is kept and written again.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>The key that pages and entries refer to.</summary>
    public Guid Id { get; init; }

    /// <summary>What editors call it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The code name: unique, lower case, letters, digits and hyphens.</summary>
    public string Alias { get; init; } = string.Empty;

    /// <summary>The folder in the tree of forms; null at the root.</summary>
    public Guid? FolderId { get; init; }

    /// <summary>When it was made, UTC; null in files.</summary>
    public DateTime? Created { get; init; }

    /// <summary>When it was changed, UTC; null in files.</summary>
    public DateTime? Updated { get; init; }

    /// <summary>The pages in their order; at least one.</summary>
    public IReadOnlyList<FormPage> Pages { get; init; } = [];

    /// <summary>The rules that compare fields.</summary>
    public IReadOnlyList<FormRule> ValidationRules { get; init; } = [];

    /// <summary>Which fields carry the indicator.</summary>
    public FieldIndication FieldIndicationType { get; init; } = FieldIndication.MarkMandatoryFields;

    /// <summary>The indicator.</summary>
    public string Indicator { get; init; } = "*";

    /// <summary>Whether errors are also listed above the form.</summary>
    public bool ShowValidationSummary { get; init; } = true;

    /// <summary>Whether errors are not shown at their fields.</summary>
    public bool HideFieldValidation { get; init; }

    /// <summary>What an empty mandatory field says, <c>{0}</c> for its caption; null for the words of the field's type.</summary>
    public string? RequiredErrorMessage { get; init; }

    /// <summary>What a wrong value says when the type has no words of its own; null for ours.</summary>
    public string? InvalidErrorMessage { get; init; }

    /// <summary>What the visitor reads after sending.</summary>
    public string? MessageOnSubmit { get; init; }

    /// <summary>Whether <see cref="MessageOnSubmit"/> is markup.</summary>
    public bool MessageOnSubmitIsHtml { get; init; }

    /// <summary>The key of the page that is shown after sending, instead of the message.</summary>
    public Guid? GoToPageOnSubmit { get; init; }

    /// <summary>The page after sending as XPath, as old forms have it; kept, not followed.</summary>
    [JsonPropertyName("xPathOnSubmit")]
    public string? XPathOnSubmit { get; init; }

    /// <summary>Whether entries wait to be approved.</summary>
    public bool ManualApproval { get; init; }

    /// <summary>Whether entries are kept.</summary>
    public bool StoreRecordsLocally { get; init; } = true;

    /// <summary>The form's autocomplete attribute: on, off or empty.</summary>
    public string? AutocompleteAttribute { get; init; }

    /// <summary>Whether the list of entries shows the first fields, not <see cref="SelectedDisplayFields"/>.</summary>
    public bool DisplayDefaultFields { get; init; } = true;

    /// <summary>The columns of the list of entries.</summary>
    public IReadOnlyList<DisplayField> SelectedDisplayFields { get; init; } = [];

    /// <summary>Days until submitted entries are deleted; 0 for never.</summary>
    public int DaysToRetainSubmittedRecordsFor { get; init; }

    /// <summary>Days until approved entries are deleted; 0 for never.</summary>
    public int DaysToRetainApprovedRecordsFor { get; init; }

    /// <summary>Days until rejected entries are deleted; 0 for never.</summary>
    public int DaysToRetainRejectedRecordsFor { get; init; }

    /// <summary>CSS class of the form.</summary>
    public string? CssClass { get; init; }

    /// <summary>Whether the theme's styles stay away.</summary>
    public bool DisableDefaultStylesheet { get; init; }

    /// <summary>The source that entries are copied to; kept for the designer.</summary>
    public FormDataSource? Datasource { get; init; }

    /// <summary>The caption of the button that sends.</summary>
    public string SubmitLabel { get; init; } = "Send";

    /// <summary>The caption of the button to the next page.</summary>
    public string NextLabel { get; init; } = "Næste";

    /// <summary>The caption of the button to the page before.</summary>
    public string PrevLabel { get; init; } = "Tilbage";

    /// <summary>Where a form of several pages says how far one has come.</summary>
    public PagingDisplay ShowPagingOnMultiPageForms { get; init; } = PagingDisplay.ShowAtTop;

    /// <summary>How far one has come: <c>{0}</c> the page, <c>{1}</c> how many.</summary>
    public string PagingDetailsFormat { get; init; } = "Trin {0} af {1}";

    /// <summary>The caption of a page without one: <c>{0}</c> its number.</summary>
    public string PageCaptionFormat { get; init; } = "Trin {0}";

    /// <summary>Whether a last page shows all answers before they are sent.</summary>
    public bool ShowSummaryPageOnMultiPageForms { get; init; }

    /// <summary>The heading of that page.</summary>
    public string SummaryLabel { get; init; } = "Se dine svar igennem";

    /// <summary>What happens with an entry.</summary>
    public FormWorkflows FormWorkflows { get; init; } = new();

    /// <summary>The texts that people agreed to, all versions that there have been.</summary>
    public IReadOnlyList<ConsentText> ConsentTexts { get; init; } = [];

    /// <summary>What else the JSON holds.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; set; }

    /// <summary>All fields in the order of the page.</summary>
    [JsonIgnore]
    public IEnumerable<FormField> Fields => Pages.SelectMany(page => page.Fields);
}
