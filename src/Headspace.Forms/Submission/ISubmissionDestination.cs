using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Submission;

/// <summary>
/// Knows where a visitor goes on once an entry is stored, as to the page where a gift is paid. Register any number; the first
/// address counts. A failure is logged, and the visitor reads the form's message instead.
/// </summary>
public interface ISubmissionDestination
{
    /// <summary>
    /// The address, absolute or of this site; null for none. The same entry is asked about again when a visitor sends the form
    /// twice, and must lead to the same place. Entries in quarantine are not asked about.
    /// </summary>
    Task<string?> FindAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken);
}
