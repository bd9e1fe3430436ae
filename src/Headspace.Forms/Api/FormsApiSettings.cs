namespace Headspace.Forms.Api;

/// <summary>Settings of the Forms Delivery API, by the names that Umbraco Forms gives them.</summary>
public sealed class FormsApiSettings
{
    /// <summary>Whether it answers: <c>Umbraco:Forms:Options:EnableFormsApi</c>.</summary>
    public bool EnableFormsApi { get; set; }

    /// <summary>What the header <c>Api-Key</c> must hold: <c>Umbraco:Forms:Security:FormsApiKey</c>; empty for nothing.</summary>
    public string FormsApiKey { get; set; } = string.Empty;

    /// <summary>Whether entries need an antiforgery token: <c>Umbraco:Forms:Security:EnableAntiForgeryTokenForFormsApi</c>.</summary>
    public bool EnableAntiForgeryTokenForFormsApi { get; set; } = true;
}
