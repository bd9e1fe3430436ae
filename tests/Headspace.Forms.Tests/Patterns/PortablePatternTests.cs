using Headspace.Forms.Patterns;

namespace Headspace.Forms.Tests.Patterns;

public sealed class PortablePatternTests
{
    [Theory]
    [InlineData("[0-9]{4}", "2100", true)]
    [InlineData("[0-9]{4}", "21000", false)]
    [InlineData("[0-9]{4}", "٢١٠٠", false)]
    [InlineData(@"\d{4}", "٢١٠٠", false)]
    [InlineData(@"\d+", "12\n", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData(".{1,3}", "😀😀😀", true)]
    [InlineData(".", "\r", false)]
    [InlineData("[^a]", "😀", true)]
    [InlineData(@"\p{L}+", "Ærø", true)]
    [InlineData(@"[\p{L} '.-]+", "Åse O'Brien-Ø.", true)]
    [InlineData(@"[a\-z]+", "-az", true)]
    [InlineData(@"[a\-z]+", "b", false)]
    [InlineData("a|b", "ab", false)]
    [InlineData("(?=.*[0-9]).{3,}", "ab1", true)]
    [InlineData("(?=.*[0-9]).{3,}", "abc", false)]
    [InlineData("(?<name>a)b", "ab", true)]
    [InlineData("a{2", "a{2", true)]
    [InlineData(@"\x41B", "AB", true)]
    public void A_pattern_matches_the_whole_answer(string pattern, string text, bool matches) => Assert.Equal(matches, PortablePattern.Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData(@"(a)\1", "page and a server alike")]
    [InlineData(@"\bord\b", "page and a server alike")]
    [InlineData("(?<=a)b", "page and a server alike")]
    [InlineData("[a", "ends too early")]
    [InlineData("a{1,5000}", "more than 1000 times")]
    [InlineData("(a", "")]
    [InlineData("[z-a]", "")]
    [InlineData("*a", "")]
    public void What_the_two_languages_do_not_share_is_refused(string pattern, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => PortablePattern.Parse(pattern)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a|aa)+b")]
    [InlineData("(?=(a+)+c)a+b")]
    public void A_wicked_pattern_comes_to_an_end(string pattern) =>
        Assert.False(PortablePattern.Parse(pattern).IsMatch(new string('a', 5_000))); // trying one way after the other takes years

    [Fact]
    public void Every_pattern_that_editors_can_choose_can_be_used() => Assert.All(PredefinedPattern.All, pattern => Assert.NotEmpty(PortablePattern.Parse(pattern.Pattern).Script));
}
