namespace Headspace.Cms.Security.Tokens;

/// <summary>A program that may ask for tokens.</summary>
/// <param name="Id">The name that it gives itself.</param>
internal sealed record TokenClient(string Id)
{
    /// <summary>Its secret; null for one that runs at the visitor's, who would read it.</summary>
    public string? Secret { get; init; }

    /// <summary>Where a browser may be sent with a code, to the letter.</summary>
    public IReadOnlyCollection<string> RedirectUrls { get; init; } = [];

    /// <summary>Where a browser may be sent after signing out, to the letter.</summary>
    public IReadOnlyCollection<string> LogoutRedirectUrls { get; init; } = [];

    /// <summary>How long its access tokens are good.</summary>
    public TimeSpan AccessLifetime { get; init; } = TokenServer.AccessLifetime;

    /// <summary>How long it may stay away before somebody has to sign in again.</summary>
    public TimeSpan RefreshLifetime { get; init; } = TokenServer.RefreshLifetime;

    /// <summary>For one with a secret: the user name of the member that it acts as.</summary>
    public string? ActsAs { get; init; }
}
