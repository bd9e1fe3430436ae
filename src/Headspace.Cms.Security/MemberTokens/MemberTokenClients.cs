using Headspace.Cms.Security.Tokens;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>The programs that may ask for tokens of members: one for all front ends, and those that act as a member of their own.</summary>
internal sealed class MemberTokenClients(IOptionsMonitor<DeliveryApiSettings> settings)
{
    /// <summary>The front ends' name, as in Umbraco.</summary>
    public const string FrontEnd = "umbraco-member";

    private DeliveryApiSettings.MemberAuthorizationSettings? Settings => settings.CurrentValue.Enabled ? settings.CurrentValue.MemberAuthorization : null;

    /// <summary>Whether members may sign in to front ends at all.</summary>
    public bool AllowSignIn => Settings?.AuthorizationCodeFlow?.Enabled is true;

    /// <summary>Whether there are tokens of members at all.</summary>
    public bool AllowTokens => AllowSignIn || Settings?.ClientCredentialsFlow?.Enabled is true;

    /// <summary>The client of that name; null where there is none.</summary>
    public TokenClient? Find(string? id) => id switch
    {
        FrontEnd when Settings?.AuthorizationCodeFlow is { Enabled: true } flow => new TokenClient(FrontEnd)
        {
            RedirectUrls = [.. flow.LoginRedirectUrls.Select(url => url.OriginalString)],
            LogoutRedirectUrls = [.. flow.LogoutRedirectUrls.Select(url => url.OriginalString)],
        },
        not null when Settings?.ClientCredentialsFlow is { Enabled: true } flow => flow.AssociatedMembers
            .Where(member => member.ClientSecret.Length > 0 && $"{FrontEnd}-{member.ClientId}" == id)
            .Select(member => new TokenClient(id) { Secret = member.ClientSecret, ActsAs = member.UserName })
            .FirstOrDefault(),
        _ => null,
    };
}
