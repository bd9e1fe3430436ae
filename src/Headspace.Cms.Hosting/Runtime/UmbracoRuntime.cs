using System.Globalization;
using Headspace.Cms.Contracts.Database;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.Runtime;

/// <summary>Brings the site up: the lock on the content root, the schema, Core's caches, the components.</summary>
internal sealed class UmbracoRuntime(
    IRuntimeState state,
    IMainDom mainDom,
    IApplicationShutdownRegistry shutdownRegistry,
    IDatabaseSchema schema,
    IOptionsMonitor<InstallDefaultDataSettings> installData,
    IEventAggregator events,
    ComponentCollection components,
    ILogger<UmbracoRuntime> logger) : IRuntime
{
    private const string StockLanguage = "en-US";

    private bool started;

    public IRuntimeState State => state;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Boot runs before the host starts its services, and the host starts this one too.
        if (started)
        {
            return;
        }

        started = true;
        mainDom.Acquire(shutdownRegistry);
        state.DetermineRuntimeLevel();
        if (state.Level == RuntimeLevel.Install)
        {
            logger.LogInformation("The database is empty: creating the schema");
            schema.Create(new DatabaseSeed(InstallLanguage, CultureInfo.GetCultureInfo(InstallLanguage).EnglishName));
            state.DetermineRuntimeLevel();
        }
        else if (state.Level == RuntimeLevel.Upgrade)
        {
            logger.LogInformation("The database is in the state {State} of an earlier version: adding what it lacks", state.CurrentMigrationState);
            schema.Complete();
            state.DetermineRuntimeLevel();
        }

        await events.PublishAsync(new PostRuntimePremigrationsUpgradeNotification(), cancellationToken).ConfigureAwait(false);
        await events.PublishAsync(new UmbracoApplicationStartingNotification(state.Level, false), cancellationToken).ConfigureAwait(false);
        await components.InitializeAsync(false, cancellationToken).ConfigureAwait(false);
        await events.PublishAsync(new UmbracoApplicationStartedNotification(false), cancellationToken).ConfigureAwait(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await events.PublishAsync(new UmbracoApplicationStoppingNotification(false), cancellationToken).ConfigureAwait(false);
        await components.TerminateAsync(false, cancellationToken).ConfigureAwait(false);
        await events.PublishAsync(new UmbracoApplicationStoppedNotification(false), cancellationToken).ConfigureAwait(false);
    }

    public async Task RestartAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        started = false;
        await StartAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private string InstallLanguage =>
        installData.Get(Constants.Configuration.NamedOptions.InstallDefaultData.Languages).Values.FirstOrDefault() ?? StockLanguage;
}
