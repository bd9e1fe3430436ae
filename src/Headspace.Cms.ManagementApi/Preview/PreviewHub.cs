using Microsoft.AspNetCore.SignalR;

namespace Headspace.Cms.ManagementApi.Preview;

/// <summary>Where open previews listen for changes of what they show. They say nothing themselves.</summary>
internal sealed class PreviewHub : Hub
{
    /// <summary>The client's own address of the hub.</summary>
    public const string Address = "/umbraco/PreviewHub";

    /// <summary>What the client listens for: the key of a document that has changed.</summary>
    public const string Refreshed = "refreshed";
}
