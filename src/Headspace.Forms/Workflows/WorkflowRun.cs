using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Workflows;

/// <summary>One workflow that is to be done with one entry.</summary>
/// <param name="Key">The same whenever it is tried again: what is made with it is made once.</param>
/// <param name="Form">The form as it is now.</param>
/// <param name="Workflow">The workflow.</param>
/// <param name="Entry">The entry; without the answers of sensitive fields where the workflow is not to have them.</param>
/// <param name="Attempt">Counted from 1.</param>
public sealed record WorkflowRun(Guid Key, FormDefinition Form, FormWorkflow Workflow, FormEntry Entry, int Attempt)
{
    /// <summary>A setting in any case; null when it is missing or empty.</summary>
    public string? Setting(string alias) =>
        Workflow.Settings.FirstOrDefault(setting => setting.Key.Equals(alias, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value : null;
}
