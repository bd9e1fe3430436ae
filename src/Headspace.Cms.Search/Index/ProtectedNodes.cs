using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Index;

/// <summary>Which nodes public access protects, and which of them somebody may nevertheless see.</summary>
internal sealed class ProtectedNodes(IPublicAccessService access)
{
    /// <summary>Ids of the protected nodes.</summary>
    public IReadOnlySet<int> All() => access.GetAll().Select(entry => entry.ProtectedNodeId).ToHashSet();

    /// <summary>Ids of the protected nodes whose rules name this user name or one of these groups.</summary>
    public IReadOnlyList<int> OpenTo(string? userName, IReadOnlyCollection<string> roles) => userName is null && roles.Count == 0
        ? []
        : [.. access.GetAll().Where(entry => entry.Rules.Any(rule => Names(rule, userName, roles))).Select(entry => entry.ProtectedNodeId)];

    private static bool Names(PublicAccessRule rule, string? userName, IReadOnlyCollection<string> roles) => rule.RuleType switch
    {
        Umbraco.Cms.Core.Constants.Conventions.PublicAccess.MemberUsernameRuleType => userName is not null && rule.RuleValue == userName,
        Umbraco.Cms.Core.Constants.Conventions.PublicAccess.MemberRoleRuleType => rule.RuleValue is { } role && roles.Contains(role),
        _ => false,
    };
}
