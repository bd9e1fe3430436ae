using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.ManagementApi.Authorization;

/// <summary>The user must see one of some sections.</summary>
internal sealed record SectionRequirement(IReadOnlyCollection<string> Sections) : IAuthorizationRequirement;

internal sealed class SectionHandler(IBackOfficeSecurityAccessor security) : AuthorizationHandler<SectionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SectionRequirement requirement)
    {
        if (security.BackOfficeSecurity?.CurrentUser is { } user && user.AllowedSections.Intersect(requirement.Sections, StringComparer.Ordinal).Any())
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
