using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>What a front end is told about the member who signed in, by the names of OpenID Connect.</summary>
internal sealed class CurrentMemberClaimsProvider(MemberOfRequest request, IMemberService members) : ICurrentMemberClaimsProvider
{
    public async Task<Dictionary<string, object>> GetClaimsAsync() => await request.FindAsync().ConfigureAwait(false) is not { } member
        ? []
        : new Dictionary<string, object>
        {
            ["sub"] = member.Key,
            ["name"] = member.Name ?? string.Empty,
            ["email"] = member.Email,
            ["role"] = members.GetAllRoles(member.Id).ToArray(),
        };
}
