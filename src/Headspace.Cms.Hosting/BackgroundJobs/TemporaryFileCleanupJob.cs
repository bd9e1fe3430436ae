using Headspace.Cms.Contracts.BackgroundJobs;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Throws away uploads that nobody has saved with anything.</summary>
internal sealed class TemporaryFileCleanupJob(ITemporaryFileService files) : IBackgroundJob
{
    public string Name => "TemporaryFileCleanupJob";

    public TimeSpan Period => TimeSpan.FromMinutes(5);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return files.CleanUpOldTempFiles();
    }
}
