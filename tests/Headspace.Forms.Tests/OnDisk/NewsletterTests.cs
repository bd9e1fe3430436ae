namespace Headspace.Forms.Tests.OnDisk;

public sealed class NewsletterTests
{
    private static readonly (string, string)[] wish = [("email", "bo@eksempel.dk"), ("topics", "events"), ("isFifteen", "on"), ("newsletter", "on")];

    [Fact]
    public void An_address_is_enough() => Assert.Empty(Errors(wish));

    [Theory]
    [InlineData("email")]
    [InlineData("topics")]
    [InlineData("isFifteen")]
    [InlineData("newsletter")]
    public void Without_an_address_a_topic_an_age_or_a_yes_there_is_none(string missing) =>
        Assert.Equal([missing], Errors([.. wish.Where(answer => answer.Item1 != missing)]));

    [Fact]
    public void What_is_agreed_to_is_for_mails_and_has_a_version()
    {
        var text = Assert.Single(FormFiles.Read("nyhedsbrev").ConsentTexts);
        Assert.Equal(("email", 1), (text.Channel, text.Version));
    }

    [Fact]
    public void The_entry_is_not_kept_for_long_since_the_register_has_the_proof() =>
        Assert.Equal(30, FormFiles.Read("nyhedsbrev").DaysToRetainApprovedRecordsFor);

    private static IEnumerable<string> Errors((string, string)[] answers) => Tests.Forms.Evaluate(FormFiles.Read("nyhedsbrev"), answers).Errors.Keys;
}
