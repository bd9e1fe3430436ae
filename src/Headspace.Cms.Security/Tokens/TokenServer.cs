using Headspace.Cms.Contracts.Tokens;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Security.Tokens;

/// <summary>
/// Issues tokens that mean nothing by themselves and are looked up when they are used, so that taking one back takes effect at once.
/// A code or a refresh token that comes twice has been stolen or lost: then everything from that sign-in is taken back.
/// </summary>
internal sealed class TokenServer(ITokenStore store, ICoreScopeProvider scopes, TimeProvider time) : ITokenValidator
{
    /// <summary>The scope with which a client asks to stay signed in.</summary>
    public const string OfflineAccess = "offline_access";

    public static readonly TimeSpan AccessLifetime = TimeSpan.FromHours(1);
    public static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(14);
    private static readonly TimeSpan codeLifetime = TimeSpan.FromMinutes(5);

    // An answer may be lost on its way: who asks again at once is not a thief.
    private static readonly TimeSpan leeway = TimeSpan.FromSeconds(30);

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>A code for a browser to carry to its client.</summary>
    public async Task<string> IssueCodeAsync(TokenClient client, TokenGrant grant, string redirectUri, string challenge, CancellationToken cancellationToken)
    {
        var code = TokenSecret.New();
        using var scope = scopes.CreateCoreScope();
        var kept = Kept(code, TokenKind.AuthorizationCode, client, grant, codeLifetime) with { RedirectUri = redirectUri, CodeChallenge = challenge, Nonce = grant.Nonce };
        await store.AddAsync([kept], cancellationToken).ConfigureAwait(false);
        scope.Complete();
        return code;
    }

    /// <summary>What a code is worth; null where it is none of this client's, has ended, or was used before.</summary>
    public async Task<TokenGrant?> RedeemCodeAsync(TokenClient client, string code, string? redirectUri, string? verifier, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var kept = await FindAsync(code, TokenKind.AuthorizationCode, client, cancellationToken).ConfigureAwait(false);
        var grant = kept is not null
            && kept.RedirectUri == redirectUri
            && verifier is not null
            && TokenSecret.Proves(verifier, kept.CodeChallenge ?? string.Empty)
            ? await RedeemAsync(kept, TimeSpan.Zero, cancellationToken).ConfigureAwait(false)
            : null;
        scope.Complete();
        return grant;
    }

    /// <summary>What a refresh token is worth; null where it is none of this client's, has ended, or was used before.</summary>
    public async Task<TokenGrant?> RedeemRefreshTokenAsync(TokenClient client, string token, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        var kept = await FindAsync(token, TokenKind.RefreshToken, client, cancellationToken).ConfigureAwait(false);
        var grant = kept is null ? null : await RedeemAsync(kept, leeway, cancellationToken).ConfigureAwait(false);
        scope.Complete();
        return grant;
    }

    /// <summary>New tokens for a client.</summary>
    public async Task<IssuedTokens> IssueAsync(TokenClient client, TokenGrant grant, CancellationToken cancellationToken)
    {
        var access = TokenSecret.New();
        var refresh = grant.Scopes.Contains(OfflineAccess, StringComparer.Ordinal) ? TokenSecret.New() : null;
        var kept = new List<StoredToken> { Kept(access, TokenKind.AccessToken, client, grant, client.AccessLifetime) };
        if (refresh is not null)
        {
            kept.Add(Kept(refresh, TokenKind.RefreshToken, client, grant, client.RefreshLifetime));
        }

        using var scope = scopes.CreateCoreScope();
        await store.AddAsync(kept, cancellationToken).ConfigureAwait(false);
        scope.Complete();
        return new IssuedTokens(access, client.AccessLifetime, refresh);
    }

    /// <summary>Takes a client's token back; with a refresh token all that comes from its sign-in. Says nothing of whether there was one.</summary>
    public async Task RevokeAsync(TokenClient client, string token, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        if (await store.FindAsync(TokenSecret.ReferenceOf(token), cancellationToken).ConfigureAwait(false) is { } kept && kept.ClientId == client.Id)
        {
            await (kept.Kind == TokenKind.AccessToken
                ? store.RevokeAsync(kept.Reference, cancellationToken)
                : store.RevokeAuthorizationAsync(kept.Authorization, cancellationToken)).ConfigureAwait(false);
        }

        scope.Complete();
    }

    /// <summary>Takes back everything that stands for somebody.</summary>
    public async Task RevokeAsync(Guid subject, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        await store.RevokeSubjectAsync(subject, cancellationToken).ConfigureAwait(false);
        scope.Complete();
    }

    /// <summary>Forgets what ended some time ago.</summary>
    public async Task ForgetEndedAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        await store.DeleteEndedAsync(Now - RefreshLifetime, cancellationToken).ConfigureAwait(false);
        scope.Complete();
    }

    public async Task<BearerToken?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var kept = await store.FindAsync(TokenSecret.ReferenceOf(token), cancellationToken).ConfigureAwait(false);
        return kept is { Kind: TokenKind.AccessToken } && IsGood(kept) ? new BearerToken(kept.ClientId, kept.Subject, kept.Scopes) : null;
    }

    private async Task<StoredToken?> FindAsync(string token, TokenKind kind, TokenClient client, CancellationToken cancellationToken)
    {
        var kept = await store.FindAsync(TokenSecret.ReferenceOf(token), cancellationToken).ConfigureAwait(false);
        return kept is not null && kept.Kind == kind && kept.ClientId == client.Id && IsGood(kept) ? kept : null;
    }

    private async Task<TokenGrant?> RedeemAsync(StoredToken kept, TimeSpan forgiven, CancellationToken cancellationToken)
    {
        if (!await store.RedeemAsync(kept.Reference, Now, cancellationToken).ConfigureAwait(false) && !(kept.Redeemed is { } redeemed && Now - redeemed < forgiven))
        {
            await store.RevokeAuthorizationAsync(kept.Authorization, cancellationToken).ConfigureAwait(false);
            return null;
        }

        return new TokenGrant(kept.Authorization, kept.Subject, kept.Scopes, kept.Nonce);
    }

    private bool IsGood(StoredToken kept) => !kept.IsRevoked && kept.Expires > Now;

    private StoredToken Kept(string token, TokenKind kind, TokenClient client, TokenGrant grant, TimeSpan lifetime) =>
        new(TokenSecret.ReferenceOf(token), kind, grant.Authorization, client.Id, grant.Subject, grant.Scopes, Now, Now + lifetime);
}
