using System.Text.Json;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Workflows;

/// <summary>Does the workflows of entries. What was deleted since, the form, the workflow or the entry, is left alone.</summary>
internal sealed class WorkflowHandler(
    IFormEntryRepository entries, IFormDefinitionStore forms, IEnumerable<IWorkflowType> types, FieldTypeRegistry fieldTypes, WorkflowCondition condition) : IOutboxHandler
{
    public string Kind => WorkflowMessages.Kind;

    public async Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize<WorkflowMessageBody>(message.Body, JsonSerializerOptions.Web) is not { } body)
            return OutboxResult.Never("Beskeden kan ikke læses.");
        if (await entries.GetAsync(message.Subject, cancellationToken) is not { State: not (FormEntryState.Deleted or FormEntryState.Quarantined) } entry)
            return OutboxResult.Skipped;

        var form = (await forms.GetAsync(cancellationToken)).Find(entry.FormId);
        if (form?.FormWorkflows.At(body.Stage).FirstOrDefault(workflow => workflow.Id == body.Workflow) is not { Active: true } workflow || !condition.Holds(workflow, form, entry))
            return OutboxResult.Skipped;
        if (types.FirstOrDefault(type => type.Id == workflow.WorkflowTypeId) is not { } type)
            return OutboxResult.Never($"Ingen kender arbejdsgangens type {workflow.WorkflowTypeId}.");

        return await type.RunAsync(new WorkflowRun(message, form, workflow, Visible(form, workflow, entry)), cancellationToken);
    }

    private FormEntry Visible(FormDefinition form, FormWorkflow workflow, FormEntry entry)
    {
        if (workflow.IncludeSensitiveData == SensitiveData.True)
            return entry;

        var hidden = form.Fields
            .Where(field => field.ContainsSensitiveData || fieldTypes.Find(field.FieldTypeId)?.Description.IsSensitive is true)
            .Select(field => field.Id).ToHashSet();
        return entry with { Values = [.. entry.Values.Where(value => !hidden.Contains(value.FieldId))] };
    }
}
