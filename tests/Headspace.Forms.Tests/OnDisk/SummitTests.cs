using Headspace.Forms.Definitions;

namespace Headspace.Forms.Tests.OnDisk;

public sealed class SummitTests
{
    private static readonly (string, string)[] somebody = [("name", "Åse"), ("email", "aase@eksempel.dk")];

    [Fact]
    public void A_name_and_an_address_are_enough() => Assert.Empty(Errors(somebody));

    [Fact]
    public void Who_needs_something_says_what_and_agrees_to_its_being_kept()
    {
        Assert.Equal(["accessNeeds", "needsConsent"], Errors([.. somebody, ("hasNeeds", "on")]).Order());
        Assert.Empty(Errors([.. somebody, ("hasNeeds", "on"), ("accessNeeds", "Kørestol"), ("needsConsent", "on")]));
    }

    [Fact]
    public void Needs_are_sensitive_and_their_consent_is_no_marketing()
    {
        var form = FormFiles.Read("tilmelding-til-topmoedet");
        Assert.All(form.Fields.Where(field => field.Alias is "hasNeeds" or "accessNeeds"), field => Assert.True(field.ContainsSensitiveData));
        Assert.All(form.ConsentTexts, text => Assert.Null(text.Channel));
    }

    [Fact]
    public void Answers_are_kept_for_more_than_a_year_and_less_than_the_thirteen_months_that_are_promised()
    {
        var form = FormFiles.Read("tilmelding-til-topmoedet");

        Assert.All(
            new[] { form.DaysToRetainSubmittedRecordsFor, form.DaysToRetainApprovedRecordsFor, form.DaysToRetainRejectedRecordsFor },
            days => Assert.InRange(days, 366, 393));
        Assert.Contains("13 måneder", form.ConsentTexts[^1].Text, StringComparison.Ordinal);
        Assert.Contains("13 måneder", form.Fields.Single(field => field.Alias == "privacyText").Setting("BodyText"), StringComparison.Ordinal);
    }

    [Fact]
    public void Workshops_are_asked_for_only_when_there_are_some()
    {
        var without = FormFeatures.Apply(FormFiles.Read("tilmelding-til-topmoedet"), _ => false);

        Assert.DoesNotContain(without.Fields, field => field.Alias == "workshops");
        Assert.Empty(Tests.Forms.Problems(without));
    }

    private static IEnumerable<string> Errors((string, string)[] answers) => Tests.Forms.Evaluate(FormFiles.Read("tilmelding-til-topmoedet"), answers).Errors.Keys;
}
