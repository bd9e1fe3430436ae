namespace Headspace.Cms.Backoffice.Security;

/// <summary>What the pages of the backoffice may load: what this server sends, and nothing from anywhere else.</summary>
internal static class ContentSecurityPolicy
{
    /// <summary>Of the log-in page, which needs nothing inline and is never shown in a frame.</summary>
    public const string Login =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>
    /// Of the application: its elements carry style attributes and its editors write style elements; pictures are shown before
    /// they are uploaded; a page under preview is framed.
    /// </summary>
    /// <param name="importMapHash">Of the one inline script, the import map; SHA-256 in base 64.</param>
    public static string Application(string importMapHash) =>
        $"default-src 'none'; script-src 'self' 'sha256-{importMapHash}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; media-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; frame-src 'self' blob:; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'";

    /// <summary>The policy with the nonce among what scripts and styles may come from. No policy stays none.</summary>
    public static string? Allow(string policy, string nonce)
    {
        if (policy.Length == 0)
        {
            return null;
        }

        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.StartsWith("script-src ", StringComparison.Ordinal)
                || (directive.StartsWith("style-src ", StringComparison.Ordinal) && !directive.Contains("'unsafe-inline'", StringComparison.Ordinal))
                    ? $"{directive} 'nonce-{nonce}'"
                    : directive);
        return string.Join("; ", directives);
    }
}
