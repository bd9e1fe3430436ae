using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Hosting;

namespace Headspace.Cms.Hosting.Runtime;

internal sealed class ApplicationShutdownRegistry : IApplicationShutdownRegistry
{
    private readonly ConcurrentDictionary<IRegisteredObject, byte> registered = new();

    public ApplicationShutdownRegistry(IHostApplicationLifetime lifetime) =>
        lifetime.ApplicationStopped.Register(StopAll);

    public void RegisterObject(IRegisteredObject registeredObject) => registered.TryAdd(registeredObject, 0);

    public void UnregisterObject(IRegisteredObject registeredObject) => registered.TryRemove(registeredObject, out _);

    private void StopAll()
    {
        foreach (var item in registered.Keys)
        {
            item.Stop(immediate: true);
        }
    }
}
