using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Forms.Entries;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Uploads;

/// <summary>Deletes the files of forms that were never sent, and of entries that are gone.</summary>
internal sealed class OrphanedFilesJob(
    IFormFileStorage storage, IFormEntryRepository entries, IOptions<UploadSettings> settings, TimeProvider time) : IBackgroundJob
{
    public string Name => "FormsOrphanedFiles";

    public TimeSpan Period => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var key in storage.EntriesUntouchedSince(time.GetUtcNow() - settings.Value.KeepOrphansFor))
        {
            if (await entries.GetAsync(key, cancellationToken) is null or { State: FormEntryState.Deleted })
                storage.Delete(key);
        }
    }
}
