using System.ComponentModel.DataAnnotations;

namespace Headspace.Forms.Workflows;

/// <summary>Where workflows read and write, from <c>Headspace:Forms:Workflows</c>; folders are below the content root unless rooted.</summary>
public sealed class WorkflowSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Headspace:Forms:Workflows";

    /// <summary>The XSLT files that workflows may name; developers put them there.</summary>
    [Required]
    public string XsltFolder { get; init; } = "App_Data/FormXslt";

    /// <summary>The folder that entries are saved below as files. Nothing outside of it is ever written.</summary>
    [Required]
    public string XmlFolder { get; init; } = "umbraco/Data/FormXml";

    /// <summary>Where Slack's methods are called with a token; it ends with a slash.</summary>
    [Required]
    public Uri SlackApi { get; init; } = new("https://slack.com/api/");
}
