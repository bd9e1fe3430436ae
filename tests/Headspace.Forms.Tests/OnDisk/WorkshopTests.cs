using System.Globalization;

namespace Headspace.Forms.Tests.OnDisk;

public sealed class WorkshopTests
{
    private static readonly (string, string)[] order =
    [
        ("organisation", "Skolen ved Søen"), ("kind", "primarySchool"), ("municipality", "0326"), ("subject", "mentalHealth"), ("participants", "25"),
        ("date1", Day(14)), ("name", "Bo"), ("email", "bo@eksempel.dk"),
    ];

    [Fact]
    public void An_order_needs_little() => Assert.Empty(Errors(order));

    [Fact]
    public void Days_that_are_wished_for_are_still_to_come()
    {
        Assert.Equal(["date1"], Errors(With("date1", Day(0))));
        Assert.Empty(Errors(With("date1", Day(1))));
        Assert.Equal(["date2", "date3"], Errors([.. order, ("date2", Day(-1)), ("date3", "i morgen")]).Order());
    }

    [Fact]
    public void A_public_payer_gives_a_number_that_is_right()
    {
        Assert.Equal(["gln"], Errors([.. order, ("isPublic", "on")]));
        Assert.Equal(["gln"], Errors([.. order, ("isPublic", "on"), ("gln", "5790000000006")]));
        Assert.Empty(Errors([.. order, ("isPublic", "on"), ("gln", "5790000000005"), ("reference", "Skolens kontor")]));
        Assert.Empty(Errors([.. order, ("gln", "nonsense that is not kept")]));
    }

    [Fact]
    public void Another_subject_is_named_and_participants_are_counted()
    {
        Assert.Equal(["otherSubject"], Errors([.. order, ("subject", "other")]));
        Assert.Equal(["participants"], Errors(With("participants", "mange")));
    }

    [Fact]
    public void An_order_is_kept_for_the_two_years_that_are_promised()
    {
        var form = FormFiles.Read("bestil-workshop");

        Assert.All([form.DaysToRetainSubmittedRecordsFor, form.DaysToRetainApprovedRecordsFor, form.DaysToRetainRejectedRecordsFor], days => Assert.Equal(730, days));
        Assert.Contains("to år", form.Fields.Single(field => field.Alias == "privacyText").Setting("BodyText"), StringComparison.Ordinal);
    }

    private static string Day(int fromToday) => Tests.Forms.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string, string)[] With(string alias, string text) => [.. order.Where(answer => answer.Item1 != alias), (alias, text)];

    private static IEnumerable<string> Errors((string, string)[] answers) => Tests.Forms.Evaluate(FormFiles.Read("bestil-workshop"), answers).Errors.Keys;
}
