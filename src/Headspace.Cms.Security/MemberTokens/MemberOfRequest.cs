using System.Security.Claims;
using Headspace.Cms.Contracts.Tokens;
using Headspace.Cms.Security.Member;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>The member whose token the request carries; asked for once a request.</summary>
internal sealed class MemberOfRequest(
    IHttpContextAccessor httpContext, ITokenValidator tokens, IMemberService members, IOptionsMonitor<SecuritySettings> settings, TimeProvider time)
{
    /// <summary>The kind of identity that a token gives.</summary>
    public const string Scheme = "Bearer";

    private static readonly object place = new();

    /// <summary>The member; null where there is no token, a wrong one, or a member who may not sign in.</summary>
    public async Task<IMember?> FindAsync()
    {
        if (httpContext.HttpContext is not { } context)
        {
            return null;
        }

        if (!context.Items.TryGetValue(place, out var known))
        {
            context.Items[place] = known = await ReadAsync(context).ConfigureAwait(false);
        }

        return (IMember?)known;
    }

    /// <summary>The member as somebody who is signed in.</summary>
    public static ClaimsPrincipal PrincipalOf(IMember member) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member.Key.ToString()), new Claim(ClaimTypes.Name, member.Username)], Scheme));

    /// <summary>Whether a member may sign in.</summary>
    public bool MaySignIn(IMember member) => member.IsApproved && !MemberLockout.IsLockedOut(member, settings.CurrentValue, time.GetUtcNow());

    private async Task<IMember?> ReadAsync(HttpContext context)
    {
        var header = context.Request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase)
            && await tokens.ValidateAsync(header[Scheme.Length..].Trim(), context.RequestAborted).ConfigureAwait(false) is { } token
            && token.ClientId.StartsWith(MemberTokenClients.FrontEnd, StringComparison.Ordinal)
            && members.GetById(token.Subject) is { } member
            && MaySignIn(member)
            ? member
            : null;
    }
}
