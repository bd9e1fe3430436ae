using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.ServerEvents;

/// <summary>Tells an event to those who may hear of it.</summary>
internal sealed class ServerEventRouter(
    IHubContext<ServerEventHub, IServerEventHub> hub, IUserConnectionManager connections, ServerEventAccessFilterCollection filters, IUserService users) : IServerEventRouter
{
    public Task RouteEventAsync(ServerEvent serverEvent)
    {
        ArgumentNullException.ThrowIfNull(serverEvent);
        return hub.Clients.Group(serverEvent.EventSource).notify(serverEvent);
    }

    public async Task RouteEventAsync(ServerEvent serverEvent, ServerEventRoutingContext context)
    {
        ArgumentNullException.ThrowIfNull(serverEvent);
        var concerned = filters.Where(filter => filter.FilteredEventSources.Contains(serverEvent.EventSource)).ToList();
        if (concerned.Count == 0)
        {
            await RouteEventAsync(serverEvent);
            return;
        }

        var listening = connections.GetConnectionsAuthorizedFor(serverEvent.EventSource);
        foreach (var user in listening.Count == 0 ? [] : await users.GetAsync(listening.Keys))
        {
            var hears = true;
            foreach (var filter in concerned)
            {
                hears = hears && await filter.HasAccessAsync(user, context);
            }

            if (hears)
            {
                await hub.Clients.Clients(listening[user.Key]).notify(serverEvent);
            }
        }
    }

    public Task NotifyUserAsync(ServerEvent serverEvent, Guid userKey) => hub.Clients.Clients(connections.GetConnections(userKey)).notify(serverEvent);

    public Task BroadcastEventAsync(ServerEvent serverEvent) => hub.Clients.All.notify(serverEvent);
}
