using Headspace.Cms.Security.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Security.UserTokens;

/// <summary>The backoffice in a browser, as a client of the token server; and the names of the programs that act as a user of their own.</summary>
internal sealed class UserTokenClients(IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<GlobalSettings> global)
{
    /// <summary>Access ends and is renewed four times in the time after which an idle user is signed out.</summary>
    private const int Renewals = 4;

    /// <summary>Whether tokens of a client stand for a user.</summary>
    public static bool IsOne(string clientId) => clientId == Constants.OAuthClientIds.BackOffice || IsProgram(clientId);

    public static bool IsProgram(string clientId) => clientId.StartsWith(Constants.OAuthClientIds.BackOffice + "-", StringComparison.Ordinal);

    /// <summary>The backoffice under the address that it is asked for by, or that the settings give it.</summary>
    public TokenClient BackOffice(HttpRequest request)
    {
        var origin = security.CurrentValue.BackOfficeHost?.GetLeftPart(UriPartial.Authority) ?? SameOrigin.OriginOf(request);
        return new TokenClient(Constants.OAuthClientIds.BackOffice)
        {
            RedirectUrls = [origin + security.CurrentValue.AuthorizeCallbackPathName],
            LogoutRedirectUrls = [origin + security.CurrentValue.AuthorizeCallbackLogoutPathName],
            AccessLifetime = global.CurrentValue.TimeOut / Renewals,
            RefreshLifetime = global.CurrentValue.TimeOut,
        };
    }

    public static TokenClient Program(string clientId) => new(clientId);
}
