using Headspace.Forms.Definitions;

namespace Headspace.Forms.Submission;

/// <summary>Asks all gates.</summary>
public sealed class FormGates(IEnumerable<IFormGate> gates)
{
    /// <summary>Why the form is closed, by the first gate that says so; null while it is open.</summary>
    public async Task<string?> ClosedBecauseAsync(FormDefinition form, CancellationToken cancellationToken)
    {
        foreach (var gate in gates)
        {
            if (await gate.ClosedBecauseAsync(form, cancellationToken) is { } reason)
                return reason;
        }

        return null;
    }
}
