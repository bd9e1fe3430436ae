using Headspace.Cms.Search.FullText;

namespace Headspace.Cms.Search.Tests;

public sealed class DanishWordsTests
{
    [Theory]
    [InlineData("indtage", "indtag")]
    [InlineData("indtagelse", "indtag")]
    [InlineData("indtræffer", "indtræf")]
    [InlineData("indtægter", "indtæg")]
    [InlineData("indtægt", "indtæg")]
    [InlineData("indvandrede", "indvandred")]
    [InlineData("indvandret", "indvandr")]
    [InlineData("indvendigt", "indvend")]
    [InlineData("indvielse", "indvi")]
    [InlineData("undersåtter", "undersåt")]
    [InlineData("undersøgelse", "undersøg")]
    [InlineData("undertiden", "undertid")]
    [InlineData("undervejs", "undervej")]
    [InlineData("underverdenen", "underverden")]
    [InlineData("løst", "løst")]
    [InlineData("å", "å")]
    [InlineData("by", "by")]
    public void A_word_has_the_stem_that_Snowball_gives_it(string word, string stem) => Assert.Equal(stem, DanishStemmer.Stem(word));

    [Theory]
    [InlineData("rådgivning", "rådgivningen")]
    [InlineData("center", "centrene", false)]
    [InlineData("unge", "ung")]
    [InlineData("venner", "vennerne")]
    [InlineData("København", "KOEBENHAVN")]
    [InlineData("Aarhus", "århus")]
    [InlineData("ærlig", "aerlige")]
    [InlineData("André", "andre\u0301")]
    public void Forms_of_a_word_meet_in_the_index(string one, string other, bool meet = true) =>
        Assert.Equal(meet, Words.Analyzed(one).Single().Stem == Words.Analyzed(other).Single().Stem);

    [Fact]
    public void Words_are_letters_and_digits_and_know_where_they_stood()
    {
        const string text = "Ring 78 77 15 01 – gratis!";

        Assert.Equal(["Ring", "78", "77", "15", "01", "gratis"], Words.Analyzed(text).Select(word => text.Substring(word.Start, word.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d\ude00 \ud83d")]
    [InlineData("\"' OR * ( ) ^ : -")]
    public void What_is_no_word_is_none(string text) => Assert.DoesNotContain(Words.Analyzed(text), word => word.Folded != "or");

    [Theory]
    [InlineData("angst", "angst", 2, 0)]
    [InlineData("angts", "angst", 2, 1)]
    [InlineData("agst", "angst", 2, 1)]
    [InlineData("ensomhd", "ensomhed", 2, 1)]
    [InlineData("ensom", "ensomhed", 2, null)]
    [InlineData("kat", "hund", 1, null)]
    public void The_distance_of_two_words_is_the_letters_between_them(string one, string other, int most, int? distance) =>
        Assert.Equal(distance, Spelling.Distance(one, other, most));
}
