using System.ComponentModel.DataAnnotations;

namespace Headspace.Forms.Rendering;

/// <summary>How forms are shown, by the names that Umbraco Forms gives the settings.</summary>
public sealed class RenderingSettings
{
    /// <summary>Where the settings of behaviour stand.</summary>
    public const string Section = "Umbraco:Forms:Options";

    /// <summary>Where the settings of design stand.</summary>
    public const string DesignSection = "Umbraco:Forms:FormDesign";

    /// <summary>
    /// Whether the page that a form leads on to is told the form in its address, as <c>?formSubmitted=</c>. The form's own page always is:
    /// there is no session that could remember it.
    /// </summary>
    public bool AppendQueryStringOnRedirectAfterFormSubmission { get; init; }

    /// <summary>When script asks the conditions again; at each letter where nothing is said, so that nobody wonders what comes.</summary>
    public ConditionTrigger TriggerConditionsCheckOn { get; init; } = ConditionTrigger.Input;

    /// <summary>What the ids of a form and all in it begin with, so that a page can tell them from its own; empty for nothing.</summary>
    [RegularExpression("([A-Za-z][A-Za-z0-9_-]*)?")]
    public string FormElementHtmlIdPrefix { get; init; } = string.Empty;
}
