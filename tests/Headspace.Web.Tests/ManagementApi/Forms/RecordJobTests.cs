using System.Text;
using System.Text.Json.Nodes;
using ExcelDataReader;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Forms.Jobs;
using Headspace.Forms.Outbox;
using Headspace.ManagementApi.Forms;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Web.Tests.ManagementApi.Forms;

/// <summary>Many entries are written into files and removed, piece by piece.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class RecordJobTests(ManagedSite managed)
{
    private static readonly CancellationToken none = CancellationToken.None;
    private static readonly string[] head = ["Nummer", "Sendt", "Ændret", "Status", "Sprog", "Navn", "By", "Helbred", "Bilag"];

    static RecordJobTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // the reader's own wish

    [Theory]
    [InlineData("csv")]
    [InlineData("excel")]
    public async Task A_file_opens_in_a_reader_with_every_letter_right_and_no_formula(string format)
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        await form.SendAsync("Åse Ærø Øst; \"ja\"\nto linjer", "=HYPERLINK(\"http://ond.example\";\"Klik\")", "Angst");
        await form.SendAsync("@SUM(1+1)", "-2+3");
        await form.SendAsync("Per", "Roskilde", state: FormEntryState.Rejected);

        var rows = Read(format, await ExportAsync(managed.Admin, form, $"{format}?states=Submitted"));
        Assert.Equal(head, rows[0]);
        Assert.Equal(3, rows.Count);
        Assert.Equal(["Afventer", "da-DK", "Åse Ærø Øst; \"ja\"\nto linjer", "'=HYPERLINK(\"http://ond.example\";\"Klik\")", "Angst", ""], rows[1][3..].Select(cell => cell.ReplaceLineEndings("\n")));
        Assert.Equal(["'@SUM(1+1)", "'-2+3"], rows[2][5..7]);
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_in_the_file_and_the_file_is_ones_own()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        await form.SendAsync("Åse", health: "Angst");
        using var user = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Forms], permissions: FormPermission.ViewEntries));

        var rows = Read("csv", await ExportAsync(user, form, "csv"));
        Assert.Equal(head.Except(["Helbred"]), rows[0]);
        Assert.DoesNotContain("Angst", rows[1]);
        Assert.Equal(403, (await user.TryAsync(HttpMethod.Post, $"{form.Path}/job/removal")).Status);
        var (_, job) = await user.TryAsync(HttpMethod.Post, $"{form.Path}/job/csv");
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"{form.Path}/job/{job!["id"]}")).Status);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"{form.Path}/job/{job["id"]}/file")).Status);
    }

    [Fact]
    public async Task After_a_kill_it_goes_on_where_it_was()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        var entries = new List<FormEntry>();
        using (var scope = managed.Site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            for (var number = 0; number < 620; number++)
            {
                entries.Add(await form.SendAsync($"Nummer {number}"));
            }

            scope.Complete();
        }

        var (_, started) = await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/job/csv");
        Assert.Equal(620, started!["total"]!.GetValue<int>());
        var id = started["id"]!.GetValue<Guid>();
        var whole = await FinishAsync(managed.Admin, form, id);

        // The rows of the second batch are on the disk, and nothing says so.
        var jobs = managed.Site.Get<IEntryJobRepository>();
        var done = (await jobs.GetAsync(id, none))!;
        var checkpoint = entries.OrderBy(entry => entry.CreatedAt).ThenBy(entry => entry.Key.ToString().ToUpperInvariant(), StringComparer.Ordinal).ElementAt(499);
        var length = Encoding.UTF8.GetPreamble().Length + Encoding.UTF8.GetByteCount(string.Concat(Encoding.UTF8.GetString(whole).TrimStart('\ufeff').Split("\r\n").Take(501).Select(line => line + "\r\n")));
        OutboxMessage work = new() { Key = Guid.NewGuid(), Kind = EntryJobs.Kind, Subject = id, CreatedAt = DateTimeOffset.UtcNow, DueAt = DateTimeOffset.UtcNow };
        await jobs.SaveAsync(done with { IsDone = false, Count = 500, After = EntryCursor.After(checkpoint), Length = length }, [work], none);

        Assert.Equal(whole, await FinishAsync(managed.Admin, form, id));
        Assert.Equal(621, Read("csv", whole).Count);
        Assert.Equal(620, (await jobs.GetAsync(id, none))!.Count);
    }

    [Fact]
    public async Task What_a_filter_means_is_removed_and_reported_and_the_rest_stays()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        using (var scope = managed.Site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            for (var number = 0; number < 120; number++)
            {
                await form.SendAsync("Spam", "Et sted");
            }

            await form.SendAsync("Åse", "Køge");
            scope.Complete();
        }

        var (_, job) = await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/job/removal?filter=sted");
        await form.SendAsync("Sendt siden", "Et sted");
        await FinishAsync(managed.Admin, form, job!["id"]!.GetValue<Guid>(), hasFile: false);

        var rest = await managed.Admin.GetAsync($"{form.Path}?sortDirection=Ascending");
        Assert.Equal(["Åse", "Sendt siden"], rest["items"]!.AsArray().Select(row => row!["cells"]![0]!.GetValue<string>()));
        var report = Assert.Single((await managed.Admin.GetAsync($"{form.Path}/removal")).AsArray())!;
        Assert.Equal(("Administrator", 120), (report["by"]!.GetValue<string>(), report["count"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_day_later_nothing_is_left_of_it()
    {
        var form = await RecordForm.CreateAsync(managed.Site);
        await form.SendAsync("Åse");
        var (_, job) = await managed.Admin.TryAsync(HttpMethod.Post, $"{form.Path}/job/excel");
        var id = job!["id"]!.GetValue<Guid>();
        await FinishAsync(managed.Admin, form, id);
        var jobs = managed.Site.Get<IEntryJobRepository>();
        await jobs.SaveAsync((await jobs.GetAsync(id, none))! with { CreatedAt = DateTimeOffset.UtcNow.AddDays(-2) }, [], none);

        await managed.Site.Job("FormsEntryJobs").RunAsync(none);

        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"{form.Path}/job/{id}")).Status);
        Assert.Null(await jobs.GetAsync(id, none));
    }

    private async Task<byte[]> ExportAsync(BackOffice user, RecordForm form, string job)
    {
        var (status, started) = await user.TryAsync(HttpMethod.Post, $"{form.Path}/job/{job}");
        Assert.Equal(200, status);
        return await FinishAsync(user, form, started!["id"]!.GetValue<Guid>());
    }

    private async Task<byte[]> FinishAsync(BackOffice user, RecordForm form, Guid job, bool hasFile = true)
    {
        JsonNode state;
        do
        {
            Assert.NotEqual(0, await managed.Site.Get<OutboxProcessor>().RunAsync(none));
            state = await user.GetAsync($"{form.Path}/job/{job}");
        }
        while (!state["isDone"]!.GetValue<bool>());
        if (!hasFile)
        {
            return [];
        }

        using var response = await user.SendAsync(HttpMethod.Get, $"{form.Path}/job/{job}/file");
        Assert.True(response.Headers.CacheControl!.NoStore);
        return await response.Content.ReadAsByteArrayAsync(none);
    }

    private static List<string[]> Read(string format, byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var reader = format == "excel"
            ? ExcelReaderFactory.CreateReader(stream)
            : ExcelReaderFactory.CreateCsvReader(stream, new ExcelReaderConfiguration { AutodetectSeparators = [';'], FallbackEncoding = Encoding.UTF8 });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)?.ToString() ?? string.Empty)]);
        }

        return rows;
    }
}
