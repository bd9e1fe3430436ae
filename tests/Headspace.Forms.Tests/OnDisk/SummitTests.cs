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
        Assert.Null(Assert.Single(form.ConsentTexts).Channel);
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
