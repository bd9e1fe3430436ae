using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Web.Tests.Supporters.Workflows;

public sealed class RecordStateTests(ImportedSite imported)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_approve_an_entry_once_and_conditions_hold_back_what_they_are_not_for()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var form = await WorkflowForm.SaveAsync(site, form => form with
        {
            ManualApproval = true,
            FormWorkflows = new FormWorkflows
            {
                OnSubmit = [WorkflowForm.Workflow(WorkflowTypeIds.ChangeRecordState, ("Words", "spam, ja tak"), ("Action", "approve"))],
                OnApprove =
                [
                    WorkflowForm.Workflow(WorkflowTypeIds.SendToUrl, ("Url", $"{receiver.Address}alle")),
                    WorkflowForm.Workflow(WorkflowTypeIds.SendToUrl, ("Url", $"{receiver.Address}kun-bo")) with
                    {
                        Condition = new FormCondition { Rules = [new ConditionRule(WorkflowForm.Name, ConditionOperator.Is, "Bo")] },
                    },
                ],
            },
        });
        var bo = await form.SendAsync("Bo", "Ja TAK, gerne");
        var ida = await form.SendAsync("Ida", "ja tak");
        var carl = await form.SendAsync("Carl", "nej");
        foreach (var key in new[] { bo, ida, carl })
        {
            await site.SetStateAsync(key, FormEntryState.Submitted);
        }

        await site.WorkAsync();
        foreach (var message in await site.Site.Get<IOutbox>().GetOfAsync(bo, Token))
        {
            await site.WithAsync(services => services.GetServices<IOutboxHandler>().Single(handler => handler.Kind == message.Kind).HandleAsync(message with { Attempts = 2 }, Token));
        }

        await site.WorkAsync();

        Assert.Equal(
            [FormEntryState.Approved, FormEntryState.Approved, FormEntryState.Submitted],
            [await StateAsync(site, bo), await StateAsync(site, ida), await StateAsync(site, carl)]);

        // What was handled twice here is known by its key.
        var once = receiver.Taken.DistinctBy(request => request.Headers["Idempotency-Key"]).ToList();
        Assert.Equal(["/alle", "/alle", "/kun-bo"], once.Select(request => request.Url.AbsolutePath).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await site.Site.Get<IOutbox>().GetOfAsync(bo, Token)).Count);
        Assert.Contains(await site.Site.Get<IOutbox>().GetOfAsync(ida, Token), message => message.State == OutboxState.Skipped);
    }

    private static async Task<FormEntryState> StateAsync(SupporterSite site, Guid key) => (await site.Site.Get<IFormEntryRepository>().GetAsync(key, Token))!.State;
}
