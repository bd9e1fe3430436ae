using Headspace.Cms.Contracts.Database;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.Runtime;

internal sealed class RuntimeState(IUmbracoVersion version, IDatabaseSchema schema) : IRuntimeState
{
    public Version Version => version.Version ?? new Version();

    public string VersionComment => version.Comment;

    public SemVersion SemanticVersion => version.SemanticVersion;

    public RuntimeLevel Level { get; private set; } = RuntimeLevel.Unknown;

    public RuntimeLevelReason Reason { get; private set; } = RuntimeLevelReason.Unknown;

    public string? CurrentMigrationState { get; private set; }

    public string? FinalMigrationState { get; private set; }

    public BootFailedException? BootFailedException { get; private set; }

    public IReadOnlyDictionary<string, object> StartupState { get; } = new Dictionary<string, object>();

    public void DetermineRuntimeLevel()
    {
        var state = schema.Determine();
        CurrentMigrationState = state.MigrationState;
        switch (state.Level)
        {
            case DatabaseSchemaLevel.Empty:
                Configure(RuntimeLevel.Install, RuntimeLevelReason.InstallEmptyDatabase);
                break;
            case DatabaseSchemaLevel.Older:
                Configure(RuntimeLevel.Upgrade, RuntimeLevelReason.UpgradeMigrations);
                break;
            case DatabaseSchemaLevel.Ready:
                FinalMigrationState = state.MigrationState;
                Configure(RuntimeLevel.Run, RuntimeLevelReason.Run);
                break;
            default:
                throw new DatabaseUnusableException(state.Reason ?? $"The database cannot be used: it is {state.Level}.");
        }
    }

    public void Configure(RuntimeLevel level, RuntimeLevelReason reason, Exception? bootFailedException = null)
    {
        Level = level;
        Reason = reason;
        BootFailedException = bootFailedException switch
        {
            null => null,
            BootFailedException failed => failed,
            _ => new BootFailedException(bootFailedException.Message, bootFailedException),
        };
    }
}
