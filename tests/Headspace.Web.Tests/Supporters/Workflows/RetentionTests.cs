using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Uploads;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Tests.Supporters.Workflows;

/// <summary>What a form keeps, and for how long.</summary>
public sealed class RetentionTests(ImportedSite imported)
{
    private const string File = "fil-brev.txt";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_deleted_with_their_files_after_the_days_of_their_state()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), time);
        var form = await WorkflowForm.SaveAsync(site, form => form with { DaysToRetainSubmittedRecordsFor = 10, DaysToRetainApprovedRecordsFor = 20 });
        var submitted = await SendAsync(site, form, FormEntryState.Submitted);
        var approved = await SendAsync(site, form, FormEntryState.Approved);
        var rejected = await SendAsync(site, form, FormEntryState.Rejected);
        var quarantined = await SendAsync(site, form, FormEntryState.Quarantined);

        time.Advance(TimeSpan.FromDays(10));
        await CleanAsync(site);
        Assert.Equal("xxxx", await KeptAsync(site, submitted, approved, rejected, quarantined));
        time.Advance(TimeSpan.FromMinutes(1));
        await CleanAsync(site);
        Assert.Equal("-xxx", await KeptAsync(site, submitted, approved, rejected, quarantined));
        time.Advance(TimeSpan.FromDays(10));
        await CleanAsync(site);
        Assert.Equal("--xx", await KeptAsync(site, submitted, approved, rejected, quarantined));
        time.Advance(TimeSpan.FromDays(3650));
        await CleanAsync(site);
        Assert.Equal("--xx", await KeptAsync(site, submitted, approved, rejected, quarantined));
    }

    [Fact]
    public async Task A_form_that_keeps_nothing_still_brings_what_was_sent_to_its_receiver()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var form = await WorkflowForm.SaveAsync(site, form => form with
        {
            StoreRecordsLocally = false,
            FormWorkflows = new FormWorkflows { OnSubmit = [WorkflowForm.Workflow(WorkflowTypeIds.SendToUrl, ("Url", receiver.Address.AbsoluteUri))] },
        });
        receiver.IsDown = true;
        var key = await SendAsync(site, form, FormEntryState.Approved);
        await site.WorkAsync();
        await CleanAsync(site);
        Assert.NotEmpty((await EntryAsync(site, key))!.Values);

        receiver.IsDown = false;
        await site.MakeAllDueAsync();
        await site.WorkAsync();
        await CleanAsync(site);

        Assert.Contains("hemmelighed", Assert.Single(receiver.Taken).Body, StringComparison.Ordinal);
        var left = (await EntryAsync(site, key))!;
        Assert.Equal((FormEntryState.Deleted, 0, null), (left.State, left.Values.Count, left.MemberKey));
        Assert.Null(site.Site.Get<IFormFileStorage>().Open(key, File));
        Assert.Equal(OutboxState.Done, Assert.Single(await site.Site.Get<IOutbox>().GetOfAsync(key, Token)).State);
        Assert.DoesNotContain("hemmelighed", await DatabaseAsync(site), StringComparison.Ordinal);
    }

    private static async Task<Guid> SendAsync(SupporterSite site, WorkflowForm form, FormEntryState state)
    {
        var key = await form.SendAsync("Bo", "En hemmelighed");
        await site.SetStateAsync(key, state);
        using var content = new MemoryStream("fil"u8.ToArray());
        Assert.Equal(File, (await site.Site.Get<IFormFileStorage>().SaveAsync(key, "fil", "brev.txt", content, Token)).StoredName);
        return key;
    }

    private static Task<bool> CleanAsync(SupporterSite site) => site.RunJobAsync("FormsRetention");

    // Row and files go together.
    private static async Task<string> KeptAsync(SupporterSite site, params Guid[] keys)
    {
        var kept = string.Empty;
        foreach (var key in keys)
        {
            using var file = site.Site.Get<IFormFileStorage>().Open(key, File);
            var isKept = await EntryAsync(site, key) is not null;
            Assert.Equal(isKept, file is not null);
            kept += isKept ? 'x' : '-';
        }

        return kept;
    }

    private static Task<FormEntry?> EntryAsync(SupporterSite site, Guid key) => site.Site.Get<IFormEntryRepository>().GetAsync(key, Token);

    private static async Task<string> DatabaseAsync(SupporterSite site)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={site.Site.Database};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(\"values\") FROM headspaceFormEntry";
        return $"{await command.ExecuteScalarAsync(Token)}";
    }
}
