using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Microsoft.Extensions.Logging;

namespace Headspace.Forms.Submission;

/// <summary>Asks everybody who may know where a visitor goes on. The edge at which their failures end: the entry is stored already.</summary>
public sealed partial class SubmissionDestinations(IEnumerable<ISubmissionDestination> destinations, ILogger<SubmissionDestinations> logger)
{
    /// <summary>The first address; null when nobody has one.</summary>
    public async Task<string?> FindAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken)
    {
        if (entry.State == FormEntryState.Quarantined)
            return null;

        foreach (var destination in destinations)
        {
            try
            {
                if (await destination.FindAsync(form, entry, cancellationToken) is { } address)
                    return address;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                Failed(logger, exception, destination.GetType().Name, entry.Key);
            }
        }

        return null;
    }

    [LoggerMessage(LogLevel.Error, "{Destination} could not say where the sender of entry {Entry} goes on")]
    private static partial void Failed(ILogger logger, Exception exception, string destination, Guid entry);
}
