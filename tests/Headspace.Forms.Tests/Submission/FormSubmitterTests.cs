using System.Text.Json;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Submission;
using Headspace.Forms.Workflows;

namespace Headspace.Forms.Tests.Submission;

public sealed class FormSubmitterTests : IDisposable
{
    private static readonly Guid mail = Guid.NewGuid();
    private static readonly Guid approval = Guid.NewGuid();

    private static readonly FormDefinition form = Forms.Form(
        Forms.Field("name", with: field => field with { Mandatory = true }), Forms.Field("note", FieldAliases.LongAnswer)) with
    {
        FormWorkflows = new FormWorkflows
        {
            OnSubmit = [new FormWorkflow { Id = mail, WorkflowTypeId = WorkflowTypeIds.SendEmail }, new FormWorkflow { Id = Guid.NewGuid(), Active = false }],
            OnApprove = [new FormWorkflow { Id = approval, WorkflowTypeId = WorkflowTypeIds.SendToUrl }]
        }
    };

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_is_right_is_stored_with_the_work_that_follows()
    {
        var result = await _desk.SendAsync(_desk.Post(form, ("name", " Åse "), ("note", "")) with { PageKey = mail });

        var entry = Assert.Single(_desk.Entries.Entries);
        Assert.Equal(SubmissionStatus.Accepted, result.Status);
        Assert.Equal(entry, result.Entry);
        Assert.Equal((FormEntryState.Approved, "https://headspace.dk", "da-DK", mail, 0), (entry.State, entry.Origin, entry.Culture, entry.PageKey, entry.SpamScore));
        Assert.Equal(new FormEntryValue(Forms.KeyOf("name"), "name", new TextValue("Åse")), Assert.Single(entry.Values));
        Assert.Equal([(mail, 0), (approval, 1)], _desk.Entries.Work.Select(Read));
        Assert.All(_desk.Entries.Work, message => Assert.Equal(("form.workflow", entry.Key), (message.Kind, message.Subject)));
    }

    [Fact]
    public async Task A_form_that_wants_approval_waits_for_it()
    {
        var result = await _desk.SendAsync(form with { ManualApproval = true }, ("name", "Åse"));

        Assert.Equal(FormEntryState.Submitted, result.Entry!.State);
        Assert.Equal([(mail, 0)], _desk.Entries.Work.Select(Read));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_stored()
    {
        var result = await _desk.SendAsync(form, ("note", "x"));

        Assert.Equal(SubmissionStatus.Invalid, result.Status);
        Assert.Equal(["name"], result.Errors.Keys);
        Assert.Empty(_desk.Entries.Entries);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_entry_with_one_answer()
    {
        var post = _desk.Post(form, ("name", "Åse"));

        var first = await _desk.SendAsync(post);
        var second = await _desk.SendAsync(post);

        Assert.Equal((SubmissionStatus.Accepted, first.Entry), (second.Status, second.Entry));
        Assert.Single(_desk.Entries.Entries);
        Assert.Equal(2, _desk.Entries.Work.Count);
    }

    [Fact]
    public async Task Sent_in_parallel_it_is_one_entry_with_one_answer()
    {
        var post = _desk.Post(form, ("name", "Åse"));

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _desk.SendAsync(post))));

        Assert.Single(_desk.Entries.Entries);
        Assert.All(results, result => Assert.Equal(_desk.Entries.Entries[0], result.Entry));
    }

    [Fact]
    public async Task Sent_again_after_days_it_is_still_answered_alike()
    {
        var post = _desk.Post(form, ("name", "Åse"));
        await _desk.SendAsync(post);
        _desk.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(SubmissionStatus.Accepted, (await _desk.SendAsync(post)).Status);
        Assert.Single(_desk.Entries.Entries);
    }

    [Fact]
    public async Task A_form_that_was_open_for_too_long_is_not_taken()
    {
        var post = _desk.Post(form, ("name", "Åse"));
        _desk.Time.Advance(TimeSpan.FromHours(24));

        var result = await _desk.SendAsync(post);

        Assert.Equal(SubmissionStatus.TokenExpired, result.Status);
        Assert.Empty(_desk.Entries.Entries);
        var again = await _desk.SendAsync(post with { Token = _desk.Tokens.Write(_desk.Tokens.Renew(result.Token!)) });
        Assert.Equal((SubmissionStatus.Accepted, 0), (again.Status, again.Entry!.SpamScore));
    }

    [Fact]
    public async Task A_token_of_another_form_and_a_changed_one_are_forged()
    {
        var post = _desk.Post(form, ("name", "Åse"));

        Assert.Equal(SubmissionStatus.TokenForged, (await _desk.SendAsync(post with { Token = null })).Status);
        Assert.Equal(SubmissionStatus.TokenForged, (await _desk.SendAsync(post with { Token = post.Token![..^4] + "AAAA" })).Status);
        Assert.Equal(SubmissionStatus.TokenForged, (await _desk.SendAsync(post with { Token = "æ" })).Status);
        Assert.Equal(SubmissionStatus.TokenForged, (await _desk.SendAsync(post with { Form = form with { Id = mail } })).Status);
    }

    [Fact]
    public async Task What_another_site_sends_is_refused()
    {
        var result = await _desk.SendAsync(_desk.Post(form, ("name", "Åse")) with { IsCrossSite = true });

        Assert.Equal(SubmissionStatus.CrossSite, result.Status);
        Assert.Empty(_desk.Entries.Entries);
    }

    [Fact]
    public async Task A_closed_form_says_why_but_who_has_sent_it_before_keeps_the_answer()
    {
        var sent = _desk.Post(form, ("name", "Åse"));
        await _desk.SendAsync(sent);
        _desk.Gates.Add(new Gate("Vi samler ikke ind lige nu."));

        var result = await _desk.SendAsync(form, ("name", "Bo"));

        Assert.Equal((SubmissionStatus.Closed, "Vi samler ikke ind lige nu."), (result.Status, result.ClosedBecause));
        Assert.Equal(SubmissionStatus.Accepted, (await _desk.SendAsync(sent)).Status);
        Assert.Single(_desk.Entries.Entries);
    }

    [Fact]
    public async Task The_first_destination_counts_and_a_failing_one_loses_nothing()
    {
        _desk.Destinations.AddRange([new Destination(() => throw new InvalidOperationException("nede")), new Destination(() => null), new Destination(() => "/betal/1/"), new Destination(() => "/2/")]);

        var result = await _desk.SendAsync(form, ("name", "Åse"));

        Assert.Equal((SubmissionStatus.Accepted, "/betal/1/"), (result.Status, result.Destination));
    }

    [Fact]
    public async Task The_consents_are_kept_with_the_version_that_was_shown()
    {
        var consent = Forms.Field("news", FieldAliases.DataConsent);
        var withTexts = Forms.Form(consent, Forms.Field("other", FieldAliases.DataConsent)) with
        {
            ConsentTexts = [new(consent.Id, 1, new DateOnly(2026, 1, 1), "Ja.", "email"), new(consent.Id, 2, new DateOnly(2026, 11, 22), "Ja tak.", "email"), new(consent.Id, 3, new DateOnly(2027, 1, 1), "Ja!", "sms")]
        };

        var result = await _desk.SendAsync(withTexts, ("news", "on"));

        Assert.Equal(new GivenConsent(consent.Id, 2, "email"), Assert.Single(result.Entry!.Consents));
    }

    [Fact]
    public async Task A_personal_number_is_sealed_and_without_a_key_it_is_not_asked()
    {
        var withCpr = Forms.Form(Forms.Field("cpr", FieldAliases.Cpr, field => field with { Mandatory = true }));
        using Desk sealing = new(sealer: new Sealer());

        var sealedEntry = (await sealing.SendAsync(withCpr, ("cpr", "010190-1233"))).Entry!;
        var without = (await _desk.SendAsync(withCpr, ("cpr", "010190-1233"))).Entry!;

        Assert.Equal(new SealedAnswer("x", $"{sealedEntry.Key}:3321091010"), sealedEntry.Answer("cpr"));
        Assert.Empty(without.Values);
    }

    [Fact]
    public async Task A_field_is_there_only_while_its_feature_is_on()
    {
        var withFeature = Forms.Form(Forms.Field("a"), Forms.Field("b", with: field => field with { Mandatory = true, Settings = Forms.Settings(("RequiresFeature", "x")) }));
        using Desk on = new(features: new Feature("x", new DateOnly(2026, 11, 23)));

        Assert.Equal(SubmissionStatus.Accepted, (await on.SendAsync(withFeature)).Status);
        on.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(["b"], (await on.SendAsync(withFeature)).Errors.Keys);
        Assert.Equal(SubmissionStatus.Accepted, (await _desk.SendAsync(withFeature)).Status);
    }

    [Fact]
    public async Task The_rules_are_made_once_a_day()
    {
        var first = await _desk.Preparer.PrepareAsync(form, null, "da-DK", TestContext.Current.CancellationToken);
        var second = await _desk.Preparer.PrepareAsync(form, null, "da-DK", TestContext.Current.CancellationToken);
        _desk.Time.Advance(TimeSpan.FromHours(12));
        var tomorrow = await _desk.Preparer.PrepareAsync(form, null, "da-DK", TestContext.Current.CancellationToken);

        Assert.Same(first, second);
        Assert.NotSame(first, tomorrow);
    }

    private static (Guid Workflow, int Stage) Read(Headspace.Cms.Contracts.Outbox.OutboxMessage message)
    {
        using var body = JsonDocument.Parse(message.Body);
        return (body.RootElement.GetProperty("workflow").GetGuid(), body.RootElement.GetProperty("stage").GetInt32());
    }

    private sealed class Gate(string reason) : IFormGate
    {
        public Task<string?> ClosedBecauseAsync(FormDefinition form, CancellationToken cancellationToken) => Task.FromResult<string?>(reason);
    }

    private sealed class Destination(Func<string?> find) : ISubmissionDestination
    {
        public Task<string?> FindAsync(FormDefinition form, FormEntry entry, CancellationToken cancellationToken) => Task.FromResult(find());
    }

    private sealed class Sealer : IAnswerSealer
    {
        public bool IsAvailable => true;

        public SealedAnswer Seal(Guid entryKey, string text) => new("x", $"{entryKey}:{string.Concat(text.Reverse())}");

        public string? Open(Guid entryKey, SealedAnswer answer) => null;
    }

    private sealed class Feature(string name, DateOnly from) : IFormFeature
    {
        public string Name => name;

        public bool IsOn(DateOnly day) => day >= from;
    }
}
