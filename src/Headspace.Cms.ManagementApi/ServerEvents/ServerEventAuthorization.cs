using System.Security.Claims;
using Headspace.Cms.ManagementApi.Authorization;
using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;
using Sources = Umbraco.Cms.Core.Constants.ServerEvents.EventSource;

namespace Headspace.Cms.ManagementApi.ServerEvents;

/// <summary>Asks all that know sources of events which of them a user may hear.</summary>
internal sealed class ServerEventAuthorizationService(EventSourceAuthorizerCollection authorizers) : IServerEventAuthorizationService
{
    public async Task<SeverEventAuthorizationResult> AuthorizeAsync(ClaimsPrincipal user)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var authorizer in authorizers)
        {
            foreach (var source in authorizer.AuthorizableEventSources)
            {
                (await authorizer.AuthorizeAsync(user, source) ? allowed : refused).Add(source);
            }
        }

        // Who may hear a source has to please all who have a say in it.
        allowed.ExceptWith(refused);
        return new SeverEventAuthorizationResult { AuthorizedEventSources = allowed, UnauthorizedEventSources = refused };
    }
}

/// <summary>Core's own sources: who sees the tree hears of its changes.</summary>
internal sealed class PolicyEventSourceAuthorizer(IAuthorizationService authorization) : IEventSourceAuthorizer
{
    private static readonly Dictionary<string, string> policies = new(StringComparer.Ordinal)
    {
        [Sources.Document] = ManagementPolicies.TreeAccessDocuments,
        [Sources.DocumentBlueprint] = ManagementPolicies.TreeAccessDocuments,
        [Sources.DocumentType] = ManagementPolicies.TreeAccessDocumentsOrDocumentTypes,
        [Sources.Media] = ManagementPolicies.TreeAccessMediaOrMediaTypes,
        [Sources.MediaType] = ManagementPolicies.TreeAccessMediaOrMediaTypes,
        [Sources.Member] = ManagementPolicies.TreeAccessMembersOrMemberTypes,
        [Sources.MemberType] = ManagementPolicies.TreeAccessMembersOrMemberTypes,
        [Sources.MemberGroup] = ManagementPolicies.SectionAccessMembers,
        [Sources.DataType] = ManagementPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes,
        [Sources.Language] = ManagementPolicies.BackOfficeAccess,
        [Sources.Template] = ManagementPolicies.TreeAccessTemplates,
        [Sources.DictionaryItem] = ManagementPolicies.TreeAccessDictionaryOrTemplates,
        [Sources.Domain] = ManagementPolicies.TreeAccessDocuments,
        [Sources.RelationType] = ManagementPolicies.TreeAccessRelationTypes,
        [Sources.User] = ManagementPolicies.SectionAccessUsers,
        [Sources.UserGroup] = ManagementPolicies.SectionAccessUsers,
        [Sources.Webhook] = ManagementPolicies.TreeAccessWebhooks,
    };

    public IEnumerable<string> AuthorizableEventSources => policies.Keys;

    public async Task<bool> AuthorizeAsync(ClaimsPrincipal principal, string eventSource) =>
        policies.TryGetValue(eventSource, out var policy) && (await authorization.AuthorizeAsync(principal, null, policy)).Succeeded;
}
