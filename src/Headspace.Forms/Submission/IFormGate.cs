using Headspace.Forms.Definitions;

namespace Headspace.Forms.Submission;

/// <summary>Knows when a form takes no answers, as gifts while there is no permit to collect. Register any number; one that says no is enough.</summary>
public interface IFormGate
{
    /// <summary>Why the form is closed now, in Danish for visitors; null while it is open.</summary>
    Task<string?> ClosedBecauseAsync(FormDefinition form, CancellationToken cancellationToken);
}
