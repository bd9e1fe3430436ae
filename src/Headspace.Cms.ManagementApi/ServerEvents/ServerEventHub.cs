using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.ServerEvents;

/// <summary>Where open backoffices listen. They are told what changed; they say nothing themselves.</summary>
internal sealed class ServerEventHub(IServerEventUserManager users, IUserConnectionManager connections) : Hub<IServerEventHub>
{
    public override async Task OnConnectedAsync()
    {
        if (Context.User?.Identity?.GetUserKey() is not { } key)
        {
            Context.Abort();
            return;
        }

        connections.AddConnection(key, Context.ConnectionId);
        await users.AssignToGroupsAsync(Context.User, Context.ConnectionId);
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.User?.Identity?.GetUserKey() is { } key)
        {
            connections.RemoveConnection(key, Context.ConnectionId);
        }

        return base.OnDisconnectedAsync(exception);
    }
}
