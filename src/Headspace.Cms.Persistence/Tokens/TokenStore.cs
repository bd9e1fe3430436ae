using System.Text.Json;
using Headspace.Cms.Contracts.Tokens;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Tokens;

/// <summary>
/// Issued tokens in the tables that stock Umbraco has for them, with its words for kinds and states. The two servers do not read
/// each other's: who changes from one to the other signs in again.
/// </summary>
internal sealed class TokenStore(IScopeAccessor scopes) : ITokenStore
{
    private const string Valid = "valid";
    private const string Redeemed = "redeemed";
    private const string Revoked = "revoked";
    private const string AdHoc = "ad-hoc";

    private static readonly Dictionary<TokenKind, string> kinds = new()
    {
        [TokenKind.AuthorizationCode] = "authorization_code",
        [TokenKind.AccessToken] = "access_token",
        [TokenKind.RefreshToken] = "refresh_token",
    };

    private UmbracoDbContext Database => scopes.Database;

    public async Task AddAsync(IReadOnlyCollection<StoredToken> tokens, CancellationToken cancellationToken)
    {
        if (tokens.FirstOrDefault() is not { } first)
        {
            return;
        }

        var authorization = first.Authorization.ToString();
        if (!await Database.Authorizations.AnyAsync(row => row.Id == authorization, cancellationToken))
        {
            Database.Insert(new AuthorizationRow
            {
                Id = authorization,
                CreationDate = first.Created.UtcDateTime,
                Status = Valid,
                Subject = first.Subject.ToString(),
                Type = AdHoc,
            });
        }

        Database.InsertMany([.. tokens.Select(ToRow)]);
    }

    public async Task<StoredToken?> FindAsync(string reference, CancellationToken cancellationToken) =>
        await Database.Tokens.FirstOrDefaultAsync(row => row.ReferenceId == reference, cancellationToken) is { } row ? ToToken(row) : null;

    public async Task<bool> RedeemAsync(string reference, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var moment = now.UtcDateTime;
        return await Database.Tokens.Where(row => row.ReferenceId == reference && row.Status == Valid).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, Redeemed).SetProperty(row => row.RedemptionDate, moment), cancellationToken) == 1;
    }

    public Task RevokeAsync(string reference, CancellationToken cancellationToken) =>
        RevokeAsync(Database.Tokens.Where(row => row.ReferenceId == reference), cancellationToken);

    public async Task RevokeAuthorizationAsync(Guid authorization, CancellationToken cancellationToken)
    {
        var id = authorization.ToString();
        await RevokeAsync(Database.Tokens.Where(row => row.AuthorizationId == id), cancellationToken);
        await Database.Authorizations.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, Revoked), cancellationToken);
    }

    public Task RevokeSubjectAsync(Guid subject, CancellationToken cancellationToken)
    {
        var key = subject.ToString();
        return RevokeAsync(Database.Tokens.Where(row => row.Subject == key), cancellationToken);
    }

    public async Task DeleteEndedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var moment = before.UtcDateTime;
        await Database.Tokens.Where(row => row.ExpirationDate < moment).ExecuteDeleteAsync(cancellationToken);
        await Database.Authorizations
            .Where(row => row.CreationDate < moment && !Database.Tokens.Any(token => token.AuthorizationId == row.Id))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private static Task<int> RevokeAsync(IQueryable<TokenRow> tokens, CancellationToken cancellationToken) =>
        tokens.Where(row => row.Status != Revoked).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, Revoked), cancellationToken);

    private static TokenRow ToRow(StoredToken token) => new()
    {
        Id = Guid.NewGuid().ToString(),
        AuthorizationId = token.Authorization.ToString(),
        CreationDate = token.Created.UtcDateTime,
        ExpirationDate = token.Expires.UtcDateTime,
        Payload = JsonSerializer.Serialize(new TokenPayload(token.ClientId, token.Scopes, token.RedirectUri, token.CodeChallenge, token.Nonce)),
        ReferenceId = token.Reference,
        Status = Valid,
        Subject = token.Subject.ToString(),
        Type = kinds[token.Kind],
    };

    // Null for what stock Umbraco has issued.
    private static StoredToken? ToToken(TokenRow row)
    {
        if (row is not { ReferenceId: { } reference, AuthorizationId: { } authorization, CreationDate: { } created, ExpirationDate: { } expires, Payload: ['{', ..] payload }
            || !Guid.TryParse(row.Subject, out var subject))
        {
            return null;
        }

        var rest = JsonSerializer.Deserialize<TokenPayload>(payload)!;
        return new StoredToken(reference, kinds.First(kind => kind.Value == row.Type).Key, Guid.Parse(authorization), rest.ClientId, subject, rest.Scopes, Moment(created), Moment(expires))
        {
            Redeemed = row.RedemptionDate is { } redeemed ? Moment(redeemed) : null,
            IsRevoked = row.Status == Revoked,
            RedirectUri = rest.RedirectUri,
            CodeChallenge = rest.CodeChallenge,
            Nonce = rest.Nonce,
        };
    }

    private static DateTimeOffset Moment(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
