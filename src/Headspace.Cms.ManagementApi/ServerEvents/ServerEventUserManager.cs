using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.ServerEvents;

/// <summary>Has each connection hear what its user may hear, and no more.</summary>
internal sealed class ServerEventUserManager(
    IServerEventAuthorizationService authorization, IUserConnectionManager connections, IHubContext<ServerEventHub, IServerEventHub> hub) : IServerEventUserManager
{
    public async Task AssignToGroupsAsync(ClaimsPrincipal user, string connectionId)
    {
        ArgumentNullException.ThrowIfNull(user);
        var result = await authorization.AuthorizeAsync(user);
        if (user.Identity?.GetUserKey() is { } key)
        {
            connections.SetAuthorizedEventSources(key, result.AuthorizedEventSources);
        }

        foreach (var source in result.AuthorizedEventSources)
        {
            await hub.Groups.AddToGroupAsync(connectionId, source);
        }
    }

    public async Task RefreshGroupsAsync(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.Identity?.GetUserKey() is not { } key)
        {
            return;
        }

        var result = await authorization.AuthorizeAsync(user);
        connections.SetAuthorizedEventSources(key, result.AuthorizedEventSources);
        foreach (var connection in connections.GetConnections(key))
        {
            foreach (var source in result.UnauthorizedEventSources)
            {
                await hub.Groups.RemoveFromGroupAsync(connection, source);
            }

            foreach (var source in result.AuthorizedEventSources)
            {
                await hub.Groups.AddToGroupAsync(connection, source);
            }
        }
    }
}
