using System.Net;
using System.Security.Cryptography;
using System.Text;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Spam;
using Headspace.Forms.Submission;
using Headspace.Forms.Tests.Submission;
using Headspace.Tests.Shared;

namespace Headspace.Forms.Tests.Spam;

public sealed class SpamTests : IDisposable
{
    private const string LongText = "Vi vil gerne høre mere om, hvad et headspace kan gøre for unge her hos os.";

    private static readonly FormDefinition form = Forms.Form(
        Forms.Field("name"), Forms.Field("town"), Forms.Field("note", FieldAliases.LongAnswer),
        Forms.Field("site", with: field => field with { Settings = Forms.Settings(("FieldType", "url")) })) with
    {
        FormWorkflows = new FormWorkflows { OnSubmit = [new FormWorkflow { Id = Guid.NewGuid() }] }
    };

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_filled_honeypot_puts_the_entry_aside_and_the_sender_is_answered_as_everybody()
    {
        var result = await _desk.SendAsync(_desk.Post(form, ("name", "Åse")) with { Honeypot = "http://x" });

        Assert.Equal((SubmissionStatus.Accepted, FormEntryState.Quarantined), (result.Status, result.Entry!.State));
        Assert.Empty(_desk.Entries.Work);
        Assert.Equal(["Det skjulte felt er udfyldt."], result.Entry.SpamReasons);
    }

    [Theory]
    [InlineData(2, FormEntryState.Quarantined)]
    [InlineData(3, FormEntryState.Approved)]
    public async Task Who_is_faster_than_people_is_put_aside(int seconds, FormEntryState state)
    {
        var token = _desk.Tokens.Issue(form.Id);
        var post = _desk.Post(form, ("name", "Åse")) with { Token = _desk.Tokens.Write(token with { IssuedAt = _desk.Time.GetUtcNow().AddSeconds(-seconds) }) };

        Assert.Equal(state, (await _desk.SendAsync(post)).Entry!.State);
    }

    [Theory]
    [InlineData("Se https://eksempel.dk for mere.", 1)]
    [InlineData("http://a.dk http://b.dk www.c.dk", 5)]
    [InlineData("viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra viagra", 3)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 2)]
    [InlineData(LongText, 0)]
    [InlineData("Kommunen har 12.000 unge.\n------------------------------\nVi skriver, vi ringer, vi mødes, vi skriver igen.", 0)]
    public async Task A_text_is_judged_by_what_stands_in_it(string text, int score) =>
        Assert.Equal(score, (await _desk.SendAsync(form, ("note", text + "\n"), ("site", "https://kommune.dk"))).Entry!.SpamScore - (text.Length < 100 && text.Contains("http", StringComparison.Ordinal) ? 2 : 0));

    [Fact]
    public async Task The_same_words_in_every_field_count() =>
        Assert.Equal(3, (await _desk.SendAsync(form, ("name", "Køb nu"), ("town", "Køb nu"), ("note", "køb nu"))).Entry!.SpamScore);

    [Fact]
    public async Task A_text_that_comes_from_many_places_is_put_aside_and_one_place_may_say_it_often()
    {
        for (var time = 0; time < 5; time++)
            Assert.Equal(FormEntryState.Approved, (await SendFrom("192.0.2.1", LongText)).State);
        Assert.Equal(FormEntryState.Approved, (await SendFrom("192.0.2.2", LongText)).State);
        Assert.Equal(FormEntryState.Approved, (await SendFrom("192.0.2.3", LongText)).State);
        Assert.Equal(FormEntryState.Quarantined, (await SendFrom("192.0.2.4", LongText.ToUpperInvariant())).State);
        _desk.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(FormEntryState.Approved, (await SendFrom("192.0.2.5", LongText)).State);
    }

    [Fact]
    public async Task Too_many_from_one_address_are_asked_to_wait_and_what_they_sent_before_is_still_answered()
    {
        using Desk desk = new(new SpamSettings { MostPerAddress = 2 });
        var first = desk.Post(form, ("name", "A"));
        await desk.SendAsync(first);
        await desk.SendAsync(form, ("name", "B"));
        var third = desk.Post(form, ("name", "C"));

        Assert.Equal(SubmissionStatus.TooMany, (await desk.SendAsync(third)).Status);
        Assert.Equal(SubmissionStatus.Accepted, (await desk.SendAsync(first)).Status);
        Assert.Equal(SubmissionStatus.Accepted, (await desk.SendAsync(third with { Address = IPAddress.Parse("2001:db8::1") })).Status);
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(SubmissionStatus.Accepted, (await desk.SendAsync(desk.Post(form, ("name", "C")))).Status);
        Assert.Equal(4, desk.Entries.Entries.Count);
    }

    [Fact]
    public void An_address_is_forgotten_after_a_day_and_a_network_of_version_6_is_one()
    {
        ManualTime time = new(DateTimeOffset.UnixEpoch);
        AddressHash addresses = new(time);
        var before = addresses.Of(IPAddress.Parse("192.0.2.1"));

        Assert.Equal(before, addresses.Of(IPAddress.Parse("::ffff:192.0.2.1")));
        Assert.Equal(addresses.Of(IPAddress.Parse("2001:db8::1")), addresses.Of(IPAddress.Parse("2001:db8::ffff:1")));
        Assert.NotEqual(addresses.Of(IPAddress.Parse("2001:db8::1")), addresses.Of(IPAddress.Parse("2001:db8:0:1::1")));
        Assert.Equal(addresses.Of(null), addresses.Of(null));
        time.Advance(TimeSpan.FromDays(1));
        Assert.NotEqual(before, addresses.Of(IPAddress.Parse("192.0.2.1")));
    }

    [Fact]
    public async Task A_proof_of_work_is_asked_for_where_the_settings_say_so_and_alone_stops_nobody()
    {
        using Desk desk = new(new SpamSettings { ProofOfWorkBits = 8 });
        var post = desk.Post(form, ("name", "Åse"));
        var right = Enumerable.Range(0, 100_000).First(number => SHA256.HashData(Encoding.UTF8.GetBytes($"{post.Token}:{number}"))[0] == 0);

        Assert.Equal(0, (await desk.SendAsync(post with { Proof = $"{right}" })).Entry!.SpamScore);
        var without = (await desk.SendAsync(form, ("name", "Bo"))).Entry!;
        Assert.Equal((2, FormEntryState.Approved), (without.SpamScore, without.State));
    }

    private async Task<FormEntry> SendFrom(string address, string text) =>
        (await _desk.SendAsync(_desk.Post(form, ("note", text)) with { Address = IPAddress.Parse(address) })).Entry!;
}
