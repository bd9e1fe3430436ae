using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Workflows;

/// <summary>One workflow that is to be done with one entry.</summary>
/// <param name="Message">The work as it is stored; its key is the same whenever it is tried again, so what is made with it is made once.</param>
/// <param name="Form">The form as it is now.</param>
/// <param name="Workflow">The workflow.</param>
/// <param name="Entry">The entry; without the answers of sensitive fields where the workflow is not to have them.</param>
public sealed record WorkflowRun(OutboxMessage Message, FormDefinition Form, FormWorkflow Workflow, FormEntry Entry)
{
    /// <summary>A setting in any case; null when it is missing or empty.</summary>
    public string? Setting(string alias) =>
        Workflow.Settings.FirstOrDefault(setting => setting.Key.Equals(alias, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value : null;
}
