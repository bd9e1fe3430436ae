using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Rendering;
using Headspace.Forms.Submission;
using Headspace.Forms.Tests.OnDisk;
using Headspace.Forms.Tests.Submission;

namespace Headspace.Forms.Tests.Rendering;

public sealed class FormJourneyTests : IDisposable
{
    private static readonly FormDefinition gift = FormFiles.Read("giv-et-bidrag");
    private static readonly FormDefinition enquiry = FormFiles.Read("faa-headspace-til-din-kommune");
    private static readonly HashSet<string> nothing = [];

    private readonly Desk _desk = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task It_begins_with_the_first_page_and_what_stands_in_fields_before()
    {
        var visit = await _desk.Journey.BeginAsync(enquiry, null, "da-DK", field => field.Setting("DefaultValue"), Now);
        var view = _desk.View(visit);

        Assert.Equal((0, "Din kommune", "Trin 1 af 3", "Videre", null), (view.Page, view.Caption, view.Progress, view.NextLabel, view.PreviousLabel));
        Assert.Equal("municipality", view.Groups[0].Columns[0].Fields[0].Value);
        Assert.Equal("FieldType.Hidden", view.Groups[0].Columns[0].Fields[0].BaseView);
        Assert.Equal(98, view.Groups[0].Columns[0].Fields[1].Options.Count);
        Assert.Empty(view.Errors);
    }

    [Fact]
    public async Task All_ids_begin_with_the_prefix_of_the_site_and_the_page_is_told_when_to_ask()
    {
        var visit = await Next(enquiry, 0, ("email", "forkert"));
        var view = _desk.View(visit, new RenderingSettings { FormElementHtmlIdPrefix = "f-", TriggerConditionsCheckOn = ConditionTrigger.Change });

        Assert.Equal(("f-faa-headspace-til-din-kommune", ConditionTrigger.Change), (view.Id, view.Trigger));
        Assert.All(view.Groups, group => Assert.StartsWith(view.Id, group.Id, StringComparison.Ordinal));
        Assert.All(view.Groups.SelectMany(group => group.Columns).SelectMany(column => column.Fields), field => Assert.StartsWith(view.Id, field.Id, StringComparison.Ordinal));
        Assert.NotEmpty(view.Errors);
        Assert.All(view.Errors, error => Assert.StartsWith(view.Id, error.Target, StringComparison.Ordinal));
        Assert.Equal(ConditionTrigger.Input, _desk.View(visit).Trigger);
    }

    [Fact]
    public async Task A_page_with_mistakes_is_shown_again_with_all_that_was_typed()
    {
        var view = _desk.View(await Next(enquiry, 0, ("municipality", "0326"), ("name", "<Åse>"), ("email", "forkert")));

        Assert.Equal(0, view.Page);
        Assert.Equal(["Vælg, hvor i kommunen du arbejder.", "Skriv en e-mailadresse i “Arbejdsmail”, fx navn@eksempel.dk."], view.Errors.Select(error => error.Text));
        Assert.Equal(["faa-headspace-til-din-kommune-department", "faa-headspace-til-din-kommune-email"], view.Errors.Select(error => error.Target));
        Assert.Equal("forkert", Field(view, "email").Value);
        Assert.Equal("faa-headspace-til-din-kommune-email-hint faa-headspace-til-din-kommune-email-error", Field(view, "email").DescribedBy);
        Assert.Equal("true", Field(view, "email").Invalid);
        Assert.Equal("<Åse>", Field(view, "name").Value);
        Assert.Contains(Field(view, "municipality").Options, option => option is { Value: "0326", IsChosen: true });
    }

    [Fact]
    public async Task The_next_page_carries_what_was_answered_and_the_way_back_keeps_what_was_begun()
    {
        var second = await Next(enquiry, 0, Right);
        var view = _desk.View(second);
        var back = _desk.View(await Step(enquiry, new FormStep(1, StepAction.Previous), [.. Right, ("when", "exploring")]));

        Assert.Equal((1, "Trin 2 af 3", "Tilbage"), (view.Page, view.Progress, view.PreviousLabel));
        Assert.Equal(Right.Select(answer => new CarriedView(answer.Alias, answer.Text)), view.Carried);
        Assert.Equal(0, back.Page);
        Assert.Empty(back.Errors);
        Assert.Equal([new CarriedView("when", "exploring")], back.Carried);
    }

    [Fact]
    public async Task The_summary_shows_every_answer_for_people_and_leads_back_to_each_page()
    {
        var view = _desk.View(await Next(enquiry, 1, [.. Right, ("wants", "newCentre"), ("wants", "meeting")]));

        Assert.Equal((2, "Se dine svar igennem", "Trin 3 af 3", "Send henvendelsen", "submit"), (view.Page, view.Caption, view.Progress, view.NextLabel, view.NextValue));
        Assert.Equal(["page:0", "page:1"], view.Summary.Select(page => page.Back));
        Assert.Contains(new SummaryAnswerView("Hvilken kommune drejer det sig om?", "Kalundborg"), view.Summary[0].Answers);
        Assert.Contains(new SummaryAnswerView("Hvad vil I gerne høre mere om?", "Et nyt headspace i kommunen, Et møde"), view.Summary[1].Answers);
        Assert.DoesNotContain(view.Summary[0].Answers, answer => answer.Question == "Slags");
        Assert.Equal(6, view.Carried.Count);
        var mend = await Step(enquiry, new FormStep(2, StepAction.Page, 1), Right);
        Assert.Equal(1, mend.Page);
    }

    [Fact]
    public async Task What_comes_up_on_the_same_page_is_asked_when_the_visitor_goes_on()
    {
        HashSet<string> seen = ["frequency", "amount", "purpose"];
        HashSet<string> more = [.. seen, "isAdult"];
        (string, string)[] answers = [("frequency", "monthly"), ("amount", "100"), ("purpose", "general")];

        var asked = _desk.View(await Step(gift, new FormStep(0, StepAction.Next, 0, seen), answers));
        var wrong = _desk.View(await Step(gift, new FormStep(0, StepAction.Next, 0, more), answers));
        var on = await Step(gift, new FormStep(0, StepAction.Next, 0, more), [.. answers, ("isAdult", "on")]);

        Assert.Equal((0, "Ud fra dine svar har vi ét spørgsmål mere:"), (asked.Page, asked.Notice));
        Assert.Equal([new ErrorView("Din alder", "giv-et-bidrag-isAdult")], asked.NewlyAsked);
        Assert.Empty(asked.Errors);
        Assert.False(Field(asked, "isAdult").IsHidden);
        Assert.True(Field(asked, "centre").IsHidden);
        Assert.Contains("isAdult", asked.Shown.Split(' '));
        Assert.Equal(["Du skal være fyldt 18 år for at lave en fast aftale."], wrong.Errors.Select(error => error.Text));
        Assert.Equal(1, on.Page);
    }

    [Fact]
    public async Task A_mistake_on_an_earlier_page_leads_back_to_it()
    {
        var visit = await Step(enquiry, new FormStep(2, StepAction.Submit), [.. Right.Where(answer => answer.Alias != "email"), ("wants", "report")]);

        Assert.Equal((0, SubmissionStatus.Invalid), (visit.Page, visit.Result!.Status));
        Assert.Equal(["email"], visit.Errors.Keys);
        Assert.Empty(_desk.Entries.Entries);
    }

    [Fact]
    public async Task Sent_at_the_end_it_is_stored()
    {
        var visit = await Step(enquiry, new FormStep(2, StepAction.Submit), [.. Right, ("wants", "report")]);

        Assert.Equal(SubmissionStatus.Accepted, visit.Result!.Status);
        Assert.Equal(["municipality", "department", "name", "email", "wants", "newsletter"], Assert.Single(_desk.Entries.Entries).Values.Select(value => value.Alias));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_was_open_too_long_or_is_not_known_loses_nothing(bool isOld)
    {
        var post = _desk.Post(enquiry, [.. Right, ("wants", "report")]);
        if (isOld)
            _desk.Time.Advance(TimeSpan.FromDays(2));
        else
            post = post with { Token = "x" };

        var visit = await _desk.Journey.ContinueAsync(post, new FormStep(2, StepAction.Submit), null, nothing, Now);
        var view = _desk.View(visit);
        var again = await _desk.Journey.ContinueAsync(post with { Token = view.Token }, new FormStep(2, StepAction.Submit), null, nothing, Now);

        Assert.Empty(view.Errors);
        Assert.EndsWith(isOld ? "Kig dem igennem, og send igen." : "Send dem igen.", view.Notice, StringComparison.Ordinal);
        Assert.Contains(new CarriedView("email", "aase@kalundborg.dk"), view.Carried);
        Assert.Equal((SubmissionStatus.Accepted, 0), (again.Result!.Status, again.Result.Entry!.SpamScore));
    }

    [Fact]
    public async Task What_another_site_sends_is_not_shown()
    {
        var visit = await _desk.Journey.ContinueAsync(_desk.Post(enquiry, Right) with { IsCrossSite = true }, new FormStep(0, StepAction.Next), null, nothing, Now);

        Assert.Empty(visit.Answers);
        Assert.NotNull(_desk.View(visit).Notice);
    }

    [Fact]
    public async Task A_file_that_came_once_need_not_be_chosen_again()
    {
        var form = Forms.Form(Forms.Field("name", with: field => field with { Mandatory = true }), Forms.Field("file", FieldAliases.FileUpload, field => field with { Mandatory = true }));
        var post = Desk.With(_desk.Post(form), "file", Desk.File("a.pdf", "%PDF-1"u8.ToArray()));

        var first = _desk.View(await _desk.Journey.ContinueAsync(post, new FormStep(0, StepAction.Submit), null, nothing, Now));
        var second = await _desk.Journey.ContinueAsync(
            _desk.Post(form, ("name", "Åse")) with { Token = first.Token }, new FormStep(0, StepAction.Submit), first.Kept, nothing, Now);
        var taken = await _desk.Journey.ContinueAsync(
            _desk.Post(form, ("name", "Åse")) with { Token = first.Token }, new FormStep(0, StepAction.Submit), first.Kept, new HashSet<string> { "file" }, Now);

        Assert.Equal(["Udfyld feltet “name”."], first.Errors.Select(error => error.Text));
        Assert.Equal(["a.pdf"], Field(first, "file").Kept);
        Assert.Equal(SubmissionStatus.Accepted, second.Result!.Status);
        Assert.Equal("a.pdf", ((StoredFilesValue)second.Result.Entry!.Answer("file")!).Files.Single().Name);
        Assert.Equal(second.Result.Entry, taken.Result!.Entry);
    }

    [Fact]
    public void Where_a_button_leads_is_read_from_what_it_posts()
    {
        Assert.Equal(new FormStep(2, StepAction.Page, 1), FormStep.Read("2", FormStep.ValueFor(1), null));
        Assert.Equal(new FormStep(0, StepAction.Next), FormStep.Read("-1", "page", null));
        Assert.Equal(StepAction.Submit, FormStep.Read("x", "submit", null).Action);
        Assert.Equal(["a", "b"], FormStep.Read("0", "previous", " a  b ").Shown!.Order());
    }

    private static (string Alias, string Text)[] Right => [("municipality", "0326"), ("department", "health"), ("name", "Åse"), ("email", "aase@kalundborg.dk")];

    private Task<FormVisit> Next(FormDefinition form, int page, params (string Alias, string Text)[] answers) => Step(form, new FormStep(page, StepAction.Next), answers);

    private Task<FormVisit> Step(FormDefinition form, FormStep step, (string Alias, string Text)[] answers) =>
        _desk.Journey.ContinueAsync(_desk.Post(form, answers), step, null, nothing, Now);

    private static FieldView Field(FormView view, string name) =>
        view.Groups.SelectMany(group => group.Columns).SelectMany(column => column.Fields).Single(field => field.Name == name);
}
