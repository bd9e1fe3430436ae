namespace Headspace.Forms.Tests.OnDisk;

public sealed class MembershipTests
{
    private static readonly (string, string)[] person =
    [
        ("memberType", "personal"), ("yearOfBirth", "1980"), ("name", "Åse Ægidius"), ("email", "aase@eksempel.dk"),
        ("renewAutomatically", "no"), ("payment", "card"), ("informationRead", "on")
    ];

    [Fact]
    public void A_person_can_join_with_what_is_needed_and_nothing_more() => Assert.Empty(Errors(person));

    [Fact]
    public void A_person_under_15_needs_a_parent()
    {
        var child = With(person, "yearOfBirth", "2012");
        Assert.Equal(["guardianConsent", "guardianEmail", "guardianName"], Errors(child).Order());
        Assert.Empty(Errors([.. child, ("guardianName", "Bo"), ("guardianEmail", "bo@eksempel.dk"), ("guardianConsent", "on")]));
    }

    [Fact]
    public void Who_may_be_under_18_is_not_asked_for_a_renewal_and_makes_no_payment_agreement()
    {
        var young = With(person.Where(answer => answer.Item1 != "renewAutomatically"), "yearOfBirth", "2009");
        Assert.Empty(Errors(young));
        Assert.Equal(["payment"], Errors(With(young, "payment", "betalingsservice")));
        Assert.Empty(Errors(With(person, "payment", "betalingsservice")));
    }

    [Fact]
    public void An_organisation_is_asked_for_its_number_and_not_for_a_year_of_birth()
    {
        (string, string)[] organisation =
        [
            ("memberType", "organisation"), ("name", "Bo"), ("email", "bo@eksempel.dk"), ("renewAutomatically", "yes"), ("organisationPayment", "invoice"),
            ("gln", "5790000000005"), ("informationRead", "on"), ("yearOfBirth", "nonsense that is not kept")
        ];
        Assert.Equal(["cvr", "organisationName"], Errors(organisation).Order());
        Assert.Empty(Errors([.. organisation, ("organisationName", "Foreningen"), ("cvr", "13748136")]));
    }

    [Fact]
    public void An_address_is_asked_for_only_when_letters_are_wanted()
    {
        Assert.Equal(["address", "postcode"], Errors([.. person, ("letters", "on")]).Order());
        Assert.Equal(["postcode"], Errors([.. person, ("letters", "on"), ("address", "Gaden 1"), ("postcode", "9999")]));
    }

    private static IEnumerable<string> Errors((string, string)[] answers) => Tests.Forms.Evaluate(FormFiles.Read("bliv-medlem"), answers).Errors.Keys;

    private static (string, string)[] With(IEnumerable<(string Alias, string Text)> answers, string alias, string text) =>
        [.. answers.Where(answer => answer.Alias != alias), (alias, text)];
}
