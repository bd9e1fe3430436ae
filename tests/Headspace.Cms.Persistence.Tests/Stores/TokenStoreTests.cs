using Headspace.Cms.Contracts.Tokens;
using Headspace.Cms.Persistence.Tests.Hosting;

namespace Headspace.Cms.Persistence.Tests.Stores;

/// <summary>Issued tokens.</summary>
public sealed class TokenStoreTests : IDisposable
{
    private static readonly DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TestSite _site = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ITokenStore Store => _site.Get<ITokenStore>();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_token_is_found_again_with_all_that_was_said_of_it()
    {
        using var scope = _site.Scopes.CreateCoreScope();
        var code = Made("code") with { Kind = TokenKind.AuthorizationCode, RedirectUri = "https://app.example.org/", CodeChallenge = "challenge", Nonce = "nonce", Scopes = ["openid", "offline_access"] };
        await Store.AddAsync([code], Token);

        var found = (await Store.FindAsync("code", Token))!;

        Assert.Equal(code with { Scopes = found.Scopes }, found);
        Assert.Equal(code.Scopes, found.Scopes);
        Assert.Null(await Store.FindAsync("Code", Token));
    }

    [Fact]
    public async Task A_token_is_redeemed_once()
    {
        using var scope = _site.Scopes.CreateCoreScope();
        await Store.AddAsync([Made("a")], Token);

        Assert.True(await Store.RedeemAsync("a", now, Token));
        Assert.False(await Store.RedeemAsync("a", now.AddMinutes(1), Token));
        Assert.False(await Store.RedeemAsync("nothing", now, Token));
        Assert.Equal(now, (await Store.FindAsync("a", Token))!.Redeemed);
    }

    [Fact]
    public async Task What_is_taken_back_is_one_token_a_sign_in_or_all_of_somebody()
    {
        using var scope = _site.Scopes.CreateCoreScope();
        var (first, second) = (Made("a"), Made("b"));
        await Store.AddAsync([first, first with { Reference = "a2" }, first with { Reference = "a3" }], Token);
        await Store.AddAsync([second with { Subject = first.Subject }, second with { Reference = "b2", Subject = first.Subject }], Token);
        await Store.AddAsync([Made("c")], Token);

        await Store.RevokeAsync("a", Token);
        Assert.Equal(["a"], await RevokedAsync());
        Assert.False(await Store.RedeemAsync("a", now, Token));
        await Store.RevokeAuthorizationAsync(first.Authorization, Token);
        Assert.Equal(["a", "a2", "a3"], await RevokedAsync());
        await Store.RevokeSubjectAsync(first.Subject, Token);
        Assert.Equal(["a", "a2", "a3", "b", "b2"], await RevokedAsync());
    }

    [Fact]
    public async Task What_ended_is_forgotten_and_nothing_else()
    {
        using var scope = _site.Scopes.CreateCoreScope();
        await Store.AddAsync([Made("ended")], Token);
        await Store.AddAsync([Made("good") with { Expires = now.AddDays(14) }], Token);

        await Store.DeleteEndedAsync(now.AddDays(1), Token);

        Assert.Null(await Store.FindAsync("ended", Token));
        Assert.NotNull(await Store.FindAsync("good", Token));
    }

    private static StoredToken Made(string reference) =>
        new(reference, TokenKind.RefreshToken, Guid.NewGuid(), "umbraco-member", Guid.NewGuid(), [], now, now.AddHours(1));

    private async Task<IEnumerable<string>> RevokedAsync()
    {
        var revoked = new List<string>();
        foreach (var reference in new[] { "a", "a2", "a3", "b", "b2", "c" })
        {
            if ((await Store.FindAsync(reference, Token))!.IsRevoked)
            {
                revoked.Add(reference);
            }
        }

        return revoked;
    }
}
