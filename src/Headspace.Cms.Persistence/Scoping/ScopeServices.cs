using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>What every scope needs.</summary>
internal sealed record ScopeServices(
    DatabaseSessionPool Sessions,
    ScopeAccessor Accessor,
    IDistributedLockingMechanismFactory LockingMechanismFactory,
    ILoggerFactory LoggerFactory,
    FileSystems FileSystems,
    IEventAggregator EventAggregator);
