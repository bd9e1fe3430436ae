using System.Globalization;

namespace Headspace.Forms.Tests.OnDisk;

public sealed class VolunteerTests
{
    private static readonly (string, string)[] application =
    [
        ("name", "Åse"), ("email", "aase@eksempel.dk"), ("yearOfBirth", "1990"), ("hours", "12"), ("languages", "da"),
        ("motivation", "Jeg vil gerne lytte."), ("informationRead", "on"),
    ];

    private static int Year => Tests.Forms.Today.Year;

    [Fact]
    public void An_application_needs_little() => Assert.Empty(Errors(application));

    [Fact]
    public void Nobody_under_18_can_apply()
    {
        Assert.Equal(["yearOfBirth"], Errors(With("yearOfBirth", Text(Year - 17))));
        Assert.Equal(["isAdult"], Errors(With("yearOfBirth", Text(Year - 18))));
        Assert.Empty(Errors([.. With("yearOfBirth", Text(Year - 18)), ("isAdult", "on")]));
        Assert.Empty(Errors(With("yearOfBirth", Text(Year - 19))));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("ti")]
    [InlineData("1000")]
    public void Hours_are_a_number(string hours) => Assert.Equal(["hours"], Errors(With("hours", hours)));

    [Fact]
    public void Another_language_is_named() => Assert.Equal(["otherLanguages"], Errors([.. application, ("languages", "other")]));

    [Fact]
    public void Nobody_is_asked_for_a_personal_number()
    {
        var form = FormFiles.Read("bliv-frivillig");
        Assert.DoesNotContain(form.Fields, field => field.FieldTypeId == Tests.Forms.Types.Find(Headspace.Forms.Fields.FieldAliases.Cpr)!.Description.Id);
        Assert.Contains("Skriv derfor ikke dit CPR-nummer", form.Fields.Single(field => field.Alias == "certificate").Setting("BodyText"), StringComparison.Ordinal);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static (string, string)[] With(string alias, string text) => [.. application.Where(answer => answer.Item1 != alias), (alias, text)];

    // The centres are the sites' content, which is not here.
    private static IEnumerable<string> Errors((string, string)[] answers) =>
        Tests.Forms.Evaluate(FormFiles.Read("bliv-frivillig"), answers).Errors.Keys.Where(alias => alias != "centre");
}
