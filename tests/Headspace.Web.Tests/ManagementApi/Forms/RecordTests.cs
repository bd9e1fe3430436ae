using System.Text;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Forms.Outbox;
using Headspace.Forms.Uploads;
using Headspace.ManagementApi.Forms;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Headspace.Web.Tests.ManagementApi.Forms;

/// <summary>Staff see, find and work with what people sent.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class RecordTests(ManagedSite managed)
{
    private static readonly CancellationToken none = CancellationToken.None;

    private static readonly string[] everything = [FormPermission.ViewEntries, FormPermission.EditEntries, FormPermission.DeleteEntries];

    [Fact]
    public async Task A_list_has_columns_rows_and_the_right_total()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        await form.SendAsync("Åse", "Ærøskøbing");
        await form.SendAsync("Per", "Roskilde", state: FormEntryState.Quarantined);

        var page = await managed.Admin.GetAsync($"{form.Path}?take=1");
        Assert.Equal(2, page["total"]!.GetValue<int>());
        Assert.Equal(["Navn", "By", "Helbred"], page["columns"]!.AsArray().Select(column => column!["caption"]!.GetValue<string>()));
        var row = Assert.Single(page["items"]!.AsArray())!;
        Assert.Equal("Quarantined", row["state"]!.GetValue<string>());
        Assert.Equal(["Per", "Roskilde", ""], row["cells"]!.AsArray().Select(cell => cell!.GetValue<string>()));

        Assert.Equal(["Åse"], await NamesAsync(form, "filter=ÆRØ"));
        Assert.Equal(["Per"], await NamesAsync(form, "states=Quarantined&states=Rejected"));
        Assert.Equal(["Åse"], await NamesAsync(form, $"answers={form.Town.Id}:contains:køb"));
        Assert.Empty(await NamesAsync(form, $"answers={form.Town.Id}:is:køb"));
        Assert.Empty(await NamesAsync(form, "endDate=2020-01-01"));
        Assert.Equal(["Åse", "Per"], await NamesAsync(form, "startDate=2020-01-01&sortBy=created&sortDirection=Ascending"));

        var metadata = await managed.Admin.GetAsync($"{form.Path}/metadata");
        Assert.Equal(1, metadata["states"]!["Submitted"]!.GetValue<int>());
        Assert.True(metadata["rights"]!["delete"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("states=Nowhere")]
    [InlineData("startDate=yesterday")]
    [InlineData("answers=town:is:x")]
    [InlineData("sortBy=spam")]
    public async Task What_is_not_understood_is_answered_400(string query)
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Get, $"{form.Path}?{query}")).Status);
    }

    [Fact]
    public async Task What_does_not_exist_is_a_problem_and_no_page()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"{form.Path}/{Guid.NewGuid()}")).Status);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"/umbraco/forms/management/api/v1/form/{Guid.NewGuid()}/record")).Status);
        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Get, "/umbraco/forms/management/api/v1/nothing");
        Assert.Equal(404, status);
        Assert.Equal("Not found", problem!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Each_thing_needs_its_own_permission()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var entry = await form.SendAsync("Åse");
        using var nobody = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms]));
        using var reader = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], permissions: FormPermission.ViewEntries));
        using var writer = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], permissions: [FormPermission.ViewEntries, FormPermission.EditEntries]));

        var ids = new { ids = new[] { entry.Key } };
        Assert.Equal([403, 403, 403, 403, 403, 403], await StatusesAsync(nobody));
        Assert.Equal([200, 200, 403, 403, 403, 403], await StatusesAsync(reader));
        Assert.Equal([200, 200, 200, 200, 200, 403], await StatusesAsync(writer));

        async Task<IEnumerable<int>> StatusesAsync(BackOffice user) =>
        [
            (await user.TryAsync(HttpMethod.Get, form.Path)).Status,
            (await user.TryAsync(HttpMethod.Get, $"{form.Path}/{entry.Key}")).Status,
            (await user.TryAsync(HttpMethod.Post, $"{form.Path}/{entry.Key}/note", new { text = "Ringet" })).Status,
            (await user.TryAsync(HttpMethod.Put, $"{form.Path}/{entry.Key}", new { version = 0, answers = new Dictionary<Guid, string[]> { [form.Town.Id] = ["Køge"] } })).Status,
            (await user.TryAsync(HttpMethod.Post, $"{form.Path}/actions/reject", ids)).Status,
            (await user.TryAsync(HttpMethod.Post, $"{form.Path}/actions/delete", ids)).Status,
        ];
    }

    [Fact]
    public async Task What_a_group_may_with_one_form_it_may_not_with_another()
    {
        var mine = await RecordForm.CreateAsync(managed.Site);
        var other = await RecordForm.CreateAsync(managed.Site);
        var entry = await other.SendAsync("Åse");
        IGranularPermission[] granular = [.. everything.Select(permission => new UnknownTypeGranularPermission { Context = FormPermission.ContextOf(mine.Definition.Id), Permission = permission })];
        using var user = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], granular));

        Assert.Equal(200, (await user.TryAsync(HttpMethod.Get, mine.Path)).Status);
        Assert.Equal(403, (await user.TryAsync(HttpMethod.Get, other.Path)).Status);
        Assert.Equal(404, (await user.TryAsync(HttpMethod.Get, $"{mine.Path}/{entry.Key}")).Status);
        var moved = await user.TryAsync(HttpMethod.Post, $"{mine.Path}/actions/approve", new { ids = new[] { entry.Key } });
        Assert.Equal((200, 0, 1), (moved.Status, moved.Body!["done"]!.GetValue<int>(), moved.Body["left"]!.GetValue<int>()));
        var deleted = await user.TryAsync(HttpMethod.Post, $"{mine.Path}/actions/delete", new { ids = new[] { entry.Key } });
        Assert.Equal(0, deleted.Body!["done"]!.GetValue<int>());
        Assert.Equal(FormEntryState.Submitted, (await managed.Site.Get<IFormEntryRepository>().GetAsync(entry.Key, none))!.State);
    }

    [Fact]
    public async Task Sensitive_answers_are_neither_shown_nor_found_by_who_may_not_see_them()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var entry = await form.SendAsync("Åse", health: "Angst");
        using var user = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], permissions: everything));

        var page = await user.GetAsync(form.Path);
        Assert.DoesNotContain("Angst", page.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Angst", (await user.GetAsync($"{form.Path}/{entry.Key}")).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, (await user.GetAsync($"{form.Path}?filter=angst"))["total"]!.GetValue<int>());
        Assert.Equal(403, (await user.TryAsync(HttpMethod.Get, $"{form.Path}?answers={form.Health.Id}:is:angst")).Status);
        Assert.Equal(403, (await user.TryAsync(HttpMethod.Put, $"{form.Path}/{entry.Key}", new { version = 0, answers = new Dictionary<Guid, string[]> { [form.Health.Id] = ["Nej"] } })).Status);

        using var trusted = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], permissions: everything), Constants.Security.SensitiveDataGroupKey);
        Assert.Equal(1, (await trusted.GetAsync($"{form.Path}?filter=angst"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_edit_is_checked_written_down_and_never_made_over_somebody_elses()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var entry = await form.SendAsync("Åse");
        var path = $"{form.Path}/{entry.Key}";

        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Put, path, new { version = 0, answers = new Dictionary<Guid, string[]> { [form.Name.Id] = [] } });
        Assert.Equal(400, status);
        Assert.Equal("Udfyld feltet “Navn”.", problem!["errors"]![$"$.answers['{form.Name.Id}']"]![0]!.GetValue<string>());

        var (saved, record) = await managed.Admin.TryAsync(HttpMethod.Put, path, new { version = 0, answers = new Dictionary<Guid, string[]> { [form.Town.Id] = [" Køge "] } });
        Assert.Equal(200, saved);
        Assert.Equal(1, record!["version"]!.GetValue<int>());
        Assert.Equal("Køge", record["answers"]!.AsArray().Single(answer => answer!["alias"]!.GetValue<string>() == "town")!["text"]!.GetValue<string>());
        var happened = Assert.Single(record["events"]!.AsArray())!;
        Assert.Equal(("Edited", "By", "Administrator"), (happened["kind"]!.GetValue<string>(), happened["text"]!.GetValue<string>(), happened["by"]!.GetValue<string>()));

        var (stale, told) = await managed.Admin.TryAsync(HttpMethod.Put, path, new { version = 0, answers = new Dictionary<Guid, string[]> { [form.Town.Id] = ["Greve"] } });
        Assert.Equal(409, stale);
        Assert.Equal("Administrator", told!["savedBy"]!.GetValue<string>());
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Put, path, new { version = 1, answers = new Dictionary<Guid, string[]> { [form.Files.Id] = ["x"] } })).Status);
    }

    [Fact]
    public async Task Approving_starts_the_work_that_waits_for_it_and_says_who_did_it()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var entry = await form.SendAsync("Åse");
        var (status, answer) = await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/actions/approve", new { ids = new[] { entry.Key, entry.Key, Guid.NewGuid() } });
        Assert.Equal((200, 1, 1), (status, answer!["done"]!.GetValue<int>(), answer["left"]!.GetValue<int>()));

        var record = await managed.Admin.GetAsync($"{form.Path}/{entry.Key}");
        Assert.Equal("Approved", record["state"]!.GetValue<string>());
        Assert.Equal("Afventer → Godkendt", record["events"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("Svar", Assert.Single(record["work"]!.AsArray())!["name"]!.GetValue<string>());
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/actions/approve", new { ids = Array.Empty<Guid>() })).Status);
    }

    [Fact]
    public async Task Work_that_was_given_up_is_seen_in_the_list_and_tried_again()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var entry = await form.SendAsync("Åse");
        await form.SendAsync("Per");
        await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/actions/approve", new { ids = new[] { entry.Key } });

        // The workflow's type is nobody's: it is given up at once.
        await managed.Site.Get<OutboxProcessor>().RunAsync(none);
        Assert.Equal(("GivenUp", 1), await WorkAsync());
        Assert.Equal(["Åse"], await NamesAsync(form, "failed=true"));
        var retry = $"{form.Path}/{entry.Key}/work/{(await managed.Admin.GetAsync($"{form.Path}/{entry.Key}"))["work"]![0]!["id"]}/retry";
        Assert.Equal(200, (await managed.Admin.TryAsync(HttpMethod.Post, retry)).Status);
        Assert.Equal(("Waiting", 1), await WorkAsync());
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Post, retry)).Status);
        Assert.Empty(await NamesAsync(form, "failed=true"));
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/{entry.Key}/work/{Guid.NewGuid()}/retry")).Status);

        async Task<(string, int)> WorkAsync()
        {
            var work = Assert.Single((await managed.Admin.GetAsync($"{form.Path}/{entry.Key}"))["work"]!.AsArray())!;
            return (work["state"]!.GetValue<string>(), work["attempts"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Out_of_quarantine_an_entry_is_treated_as_if_it_were_sent_now()
    {
        var form = await RecordForm.CreateAsync(managed.Site, manualApproval: false);
        var entry = await form.SendAsync("Åse", state: FormEntryState.Quarantined);
        await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/actions/release", new { ids = new[] { entry.Key } });
        Assert.Equal(FormEntryState.Approved, (await managed.Site.Get<IFormEntryRepository>().GetAsync(entry.Key, none))!.State);
        Assert.Single(await managed.Site.Get<IOutbox>().GetOfAsync(entry.Key, none));
    }

    [Fact]
    public async Task A_file_comes_to_be_saved_and_deleting_takes_it_along()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var storage = managed.Site.Get<IFormFileStorage>();
        var empty = await form.SendAsync("Åse");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("<script>alert(1)</script>"));
        var file = await storage.SaveAsync(empty.Key, "bilag", "brev.html", content, none);
        await managed.Site.Get<IFormEntryRepository>().TrySaveAsync(
            empty with { Values = [.. empty.Values, new FormEntryValue(form.Files.Id, "files", new StoredFilesValue([file]))] }, [], none);

        using var response = await managed.Admin.SendAsync(HttpMethod.Get, $"{form.Path}/{empty.Key}/file/{file.StoredName}");
        Assert.Equal("attachment; filename=brev.html; filename*=UTF-8''brev.html", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"{form.Path}/{empty.Key}/file/other.html")).Status);

        var (status, answer) = await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/actions/delete", new { ids = new[] { empty.Key } });
        Assert.Equal((200, 1), (status, answer!["done"]!.GetValue<int>()));
        Assert.Null(storage.Open(empty.Key, file.StoredName));
        var removal = Assert.Single((await managed.Admin.GetAsync($"{form.Path}/removal")).AsArray())!;
        Assert.Equal(("Administrator", 1), (removal["by"]!.GetValue<string>(), removal["count"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task A_note_says_something(string text)
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var entry = await form.SendAsync("Åse");
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/{entry.Key}/note", new { text })).Status);
    }

    private async Task<IEnumerable<string>> NamesAsync(RecordForm form, string query) =>
        (await managed.Admin.GetAsync($"{form.Path}?{query}"))["items"]!.AsArray().Select(row => row!["cells"]![0]!.GetValue<string>());
}
