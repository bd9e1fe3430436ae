namespace Headspace.Forms.Rendering;

/// <summary>The names by which a form posts what is not an answer. Each has a full stop, which no alias has.</summary>
public static class FormNames
{
    /// <summary>The key of the form.</summary>
    public const string Form = "form.id";

    /// <summary>The token of the rendering.</summary>
    public const string Token = "form.token";

    /// <summary>The page that was shown, from 0; after the last one, the summary.</summary>
    public const string Page = "form.page";

    /// <summary>Where the button leads.</summary>
    public const string To = "form.to";

    /// <summary>The fields that the visitor saw, by alias, with spaces between.</summary>
    public const string Shown = "form.shown";

    /// <summary>What goes along sealed.</summary>
    public const string Kept = "form.kept";

    /// <summary>The aliases of fields whose kept files are to go.</summary>
    public const string Remove = "form.remove";

    /// <summary>The proof of work.</summary>
    public const string Proof = "form.proof";

    /// <summary>The field that people do not see.</summary>
    public const string Honeypot = "website.url";

    /// <summary>In the address after sending: the key of the form.</summary>
    public const string Submitted = "formSubmitted";
}
