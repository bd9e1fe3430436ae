using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Preview;

/// <summary>The browser must be in preview: the hub is asked with the preview's cookie alone.</summary>
internal sealed record PreviewRequirement : IAuthorizationRequirement;

internal sealed class PreviewHandler(IPreviewService preview) : AuthorizationHandler<PreviewRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PreviewRequirement requirement)
    {
        if ((await preview.TryGetPreviewClaimsIdentityAsync()).Success)
        {
            context.Succeed(requirement);
        }
    }
}
