using System.Text.Json.Nodes;
using Headspace.Core.Enquiries;
using Headspace.ManagementApi;
using Headspace.ManagementApi.Enquiries;
using Umbraco.Cms.Core;

namespace Headspace.Web.Tests.ManagementApi.Enquiries;

/// <summary>Staff work with the cases of municipalities.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class EnquiryApiTests(ManagedSite managed)
{
    private const string Path = BackOffice.Api + "/headspace/enquiry";

    private static readonly CancellationToken none = CancellationToken.None;

    private IEnquiryRepository Enquiries => managed.Site.Get<IEnquiryRepository>();

    [Fact]
    public async Task A_case_that_came_by_telephone_is_opened_by_who_took_the_call()
    {
        var id = await managed.Admin.CreateAsync(Path, new { municipalityCode = "0326", contact = new { name = " Else Kragh ", email = "ELSE@example.org", title = "Centerchef" }, note = "Ringede selv." });

        var shown = await managed.Admin.GetAsync($"{Path}/{id}");
        Assert.Equal("Kalundborg", Text(shown, "case", "municipality", "name"));
        Assert.Equal("Else Kragh", Text(shown, "contact", "name"));
        Assert.Equal("New", Text(shown, "case", "state"));
        Assert.Equal("Administrator", Text(shown, "case", "owner", "name"));
        Assert.Equal(["Assigned", "Note"], shown["log"]!.AsArray().Select(line => line!["kind"]!.GetValue<string>()));
        Assert.True(shown["canEdit"]!.GetValue<bool>());
        Assert.Contains("Qualified", shown["case"]!["next"]!.AsArray().Select(state => state!.GetValue<string>()));
        Assert.DoesNotContain("Open", shown["case"]!["next"]!.AsArray().Select(state => state!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{ "municipalityCode": "9999", "contact": { "name": "Else", "email": "else@example.org" } }""", "Kommunen mangler")]
    [InlineData("""{ "municipalityCode": "0326", "contact": { "name": " ", "email": "else@example.org" } }""", "En person er ikke rigtig")]
    [InlineData("""{ "municipalityCode": "0326", "contact": { "name": "Else", "email": "else" } }""", "En person er ikke rigtig")]
    [InlineData("""{ "municipalityCode": "0326" }""", "En person er ikke rigtig")]
    public async Task What_is_no_case_is_refused_in_words(string body, string title)
    {
        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Post, Path, body);
        Assert.Equal((400, title), (status, problem!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Cases_are_listed_with_their_totals_and_found()
    {
        var (mine, other) = (await AddAsync("0741"), await AddAsync("0741", EnquiryState.Declined));
        await Enquiries.TrySaveAsync(mine.Know(Guid.NewGuid(), [new EnquiryContact("Åse Ærø", "aase@example.org", null, null, null)], TimeProvider.System), [], none);

        Assert.Equal([other.Key, mine.Key], await FoundAsync("municipality=0741"));
        Assert.Equal([other.Key, mine.Key], await FoundAsync("filter=samsø"));
        Assert.Equal([mine.Key], await FoundAsync("filter=ÅSE"));
        Assert.Equal([other.Key], await FoundAsync("municipality=0741&states=Declined&states=Open"));
        Assert.Equal([other.Key, mine.Key], await FoundAsync("municipality=0741&owner=none"));
        Assert.Equal([mine.Key], await FoundAsync("municipality=0741&skip=1&take=1", total: 2));
        var board = await managed.Admin.GetAsync($"{Path}/board");
        Assert.Single(board.AsArray(), row => row!["id"]!.GetValue<Guid>() == mine.Key);
        Assert.DoesNotContain(board.AsArray(), row => row!["id"]!.GetValue<Guid>() == other.Key);
        Assert.Equal([other.Key], (await managed.Admin.GetAsync($"{Path}/{mine.Key}"))["others"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>()));
        Assert.Equal(98, (await managed.Admin.GetAsync($"{Path}/municipality")).AsArray().Count);

        async Task<IEnumerable<Guid>> FoundAsync(string query, int? total = null)
        {
            var page = await managed.Admin.GetAsync($"{Path}?{query}");
            var items = page["items"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>()).ToList();
            Assert.Equal(total ?? items.Count, page["total"]!.GetValue<int>());
            return items;
        }
    }

    [Theory]
    [InlineData("states=Nowhere")]
    [InlineData("states=99")]
    [InlineData("owner=anne")]
    public async Task What_is_not_understood_is_answered_400(string query) =>
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Get, $"{Path}?{query}")).Status);

    [Fact]
    public async Task A_case_is_moved_planned_and_given_away_on_the_version_that_was_seen()
    {
        var id = (await AddAsync("0101")).Key;
        var moved = await ChangeAsync(id, "state", new { version = 0, to = "Meeting", reason = "De vil mødes" });
        Assert.Equal("Meeting", Text(moved, "case", "state"));

        var (stale, problem) = await managed.Admin.TryAsync(HttpMethod.Put, $"{Path}/{id}/state", new { version = 0, to = "Declined", reason = "Nej" });
        Assert.Equal((409, "Administrator"), (stale, problem!["savedBy"]!.GetValue<string>()));
        Assert.Equal("Sagen kan ikke flyttes dertil", await RefusedAsync(id, "state", new { version = 1, to = "Open" }));
        Assert.Equal("Begrundelsen mangler", await RefusedAsync(id, "state", new { version = 1, to = "Declined" }));
        Assert.Equal("Dagen mangler", await RefusedAsync(id, "state", new { version = 1, to = "Parked", reason = "Valg" }));
        Assert.Equal("Den anden sag mangler", await RefusedAsync(id, "state", new { version = 1, to = "Duplicate", duplicateOf = Guid.NewGuid() }));

        var planned = await ChangeAsync(id, "next-action", new { version = 1, nextAction = new { text = "Ring til Åse", on = "2020-01-01" } });
        Assert.True(planned["case"]!["isDue"]!.GetValue<bool>());
        var staff = (await managed.Admin.GetAsync($"{Path}/staff")).AsArray().Single(user => Text(user!, "name") == "Administrator")!;
        var given = await ChangeAsync(id, "owner", new { version = 2, owner = staff["id"]!.GetValue<Guid>() });
        Assert.Equal("Administrator", Text(given, "case", "owner", "name"));
        Assert.Equal("Vedkommende kan ikke få sagen", await RefusedAsync(id, "owner", new { version = 3, owner = Guid.NewGuid() }));
        var known = await ChangeAsync(id, "people", new { version = 3, people = new[] { new { name = "Bo", email = "bo@example.org", title = "Direktør" } } });
        Assert.Equal("Direktør", known["people"]![0]!["title"]!.GetValue<string>());
        var done = await ChangeAsync(id, "next-action", new { version = 4, nextAction = (object?)null });
        Assert.Null(done["case"]!["nextAction"]);
        Assert.Equal(["Moved", "Planned", "Assigned", "People", "Planned"], done["log"]!.AsArray().Select(line => Text(line!, "kind")));
    }

    [Fact]
    public async Task A_note_is_kept_whoever_wrote_meanwhile()
    {
        var id = (await AddAsync("0147")).Key;
        var texts = Enumerable.Range(0, 4).Select(number => $"Notat {number}").ToList();
        var answers = await Task.WhenAll(texts.Select(text => managed.Admin.TryAsync(HttpMethod.Post, $"{Path}/{id}/note", new { text })));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(texts, (await Enquiries.GetAsync(id, none))!.Log.Select(line => line.Reason).Order());
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Post, $"{Path}/{id}/note", new { text = " " })).Status);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Post, $"{Path}/{Guid.NewGuid()}/note", new { text = "Her" })).Status);
    }

    [Fact]
    public async Task Who_sees_the_section_reads_and_who_may_edit_changes()
    {
        var id = (await AddAsync("0151")).Key;
        using var reader = await managed.SignedInAsAsync(await managed.CreateGroupAsync([StaffSections.Municipalities]));
        using var editor = await managed.SignedInAsAsync(await managed.CreateGroupAsync([StaffSections.Municipalities], permissions: EnquiryPermission.Edit));
        using var stranger = await managed.SignedInAsAsync(await managed.CreateGroupAsync([Constants.Applications.Content], permissions: EnquiryPermission.Edit));
        (HttpMethod Method, string Address, object? Body)[] asked =
        [
            (HttpMethod.Get, string.Empty, null), (HttpMethod.Get, "/board", null), (HttpMethod.Get, "/staff", null), (HttpMethod.Get, $"/{id}", null),
            (HttpMethod.Post, string.Empty, new { municipalityCode = "0151", contact = new { name = "Else", email = "else@example.org" } }),
            (HttpMethod.Put, $"/{id}/state", new { version = 0, to = "Meeting" }), (HttpMethod.Put, $"/{id}/owner", new { version = 1 }),
            (HttpMethod.Put, $"/{id}/next-action", new { version = 2, nextAction = new { text = "Ring", on = "2030-01-01" } }),
            (HttpMethod.Put, $"/{id}/people", new { version = 3, people = Array.Empty<object>() }), (HttpMethod.Post, $"/{id}/note", new { text = "Her" }),
            (HttpMethod.Post, $"/{id}/mail", new { to = "else@example.org", subject = "Hej", text = "Tak" }), (HttpMethod.Post, $"/{id}/centre-page", new { }),
        ];

        Assert.All(await StatusesAsync(stranger), status => Assert.Equal(403, status));
        Assert.Equal([200, 200, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403], await StatusesAsync(reader));
        Assert.Equal([200, 200, 200, 200, 201, 200, 200, 200, 200, 200, 200, 400], await StatusesAsync(editor));
        Assert.False((await reader.GetAsync($"{Path}/{id}"))["canEdit"]!.GetValue<bool>());
        Assert.Contains(StaffSections.Municipalities, (await reader.GetAsync(BackOffice.Api + "/user/current"))["allowedSections"]!.AsArray().Select(section => section!.GetValue<string>()));

        async Task<List<int>> StatusesAsync(BackOffice user)
        {
            List<int> statuses = [];
            foreach (var (method, address, body) in asked)
            {
                statuses.Add((await user.TryAsync(method, Path + address, body)).Status);
            }

            return statuses;
        }
    }

    private async Task<Enquiry> AddAsync(string municipality, EnquiryState state = EnquiryState.New)
    {
        var enquiry = new Enquiry { Key = Guid.NewGuid(), MunicipalityCode = municipality, ReceivedAt = DateTimeOffset.UtcNow, State = state, Step = EnquirySteps.IsBeside(state) ? EnquiryState.New : state };
        await Enquiries.AddAsync(enquiry, none);
        return enquiry;
    }

    private async Task<JsonNode> ChangeAsync(Guid id, string what, object body)
    {
        var (status, answer) = await managed.Admin.TryAsync(HttpMethod.Put, $"{Path}/{id}/{what}", body);
        Assert.True(status == 200, answer?.ToJsonString());
        return answer!;
    }

    private async Task<string> RefusedAsync(Guid id, string what, object body)
    {
        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Put, $"{Path}/{id}/{what}", body);
        Assert.Equal(400, status);
        return Text(problem!, "title");
    }

    private static string Text(JsonNode node, params string[] path) => path.Aggregate(node, (found, name) => found[name]!).GetValue<string>();
}
