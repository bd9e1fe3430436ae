using Headspace.Cms.DeliveryApi.Expansion;
using Headspace.Testing;

namespace Headspace.Cms.DeliveryApi.Tests;

/// <summary>What <c>expand</c> and <c>fields</c> ask for.</summary>
public sealed class SelectionReaderTests
{
    private static readonly DeliveryApiLimits limits = new() { MaxNodes = 20, MaxDepth = 3 };

    [Fact]
    public void Aliases_are_meant_and_others_are_not()
    {
        var selection = SelectionReader.Read("properties[author,topics[properties[name, region]]]", limits);

        Assert.NotNull(selection.Of("author"));
        Assert.True(selection.Of("author")!.IsEmpty);
        Assert.NotNull(selection.Of("topics")!.Of("region"));
        Assert.Null(selection.Of("topics")!.Of("author"));
        Assert.Null(selection.Of("title"));
    }

    [Theory]
    [InlineData("$all")]
    [InlineData("properties[$all]")]
    public void All_means_every_property(string text) => Assert.NotNull(SelectionReader.Read(text, limits).Of("whatever"));

    [Theory]
    [InlineData("all", true)]
    [InlineData("property:author,topics", true)]
    [InlineData("property:title", false)]
    public void Version_1_names_properties_or_all(string text, bool isMeant) => Assert.Equal(isMeant, SelectionReader.ReadOld(text).Of("topics") is not null);

    [Theory]
    [InlineData("", "a name is missing at character 1")]
    [InlineData("properties[", "a name is missing at character 12")]
    [InlineData("properties[a", "a ']' is missing")]
    [InlineData("properties[a]]", "a ']' is too many")]
    [InlineData("properties[a,,b]", "a name is missing at character 14")]
    public void What_is_wrong_is_said(string text, string fault) =>
        Assert.Equal(fault, Assert.Throws<FormatException>(() => SelectionReader.Read(text, limits)).Message);

    [Fact]
    public void What_asks_for_too_much_is_refused()
    {
        var wide = $"properties[{string.Join(',', Enumerable.Range(0, 20).Select(number => $"p{number}"))}]";
        var deep = string.Concat(Enumerable.Repeat("properties[a[", 4)) + "properties[a]" + string.Concat(Enumerable.Repeat("]]", 4));

        Assert.Contains("more than 20", Assert.Throws<FormatException>(() => SelectionReader.Read(wide, limits)).Message, StringComparison.Ordinal);
        Assert.Contains("more than 3", Assert.Throws<FormatException>(() => SelectionReader.Read(deep, limits)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stands_there_it_is_read_or_refused()
    {
        var random = new Random(Seed.Value);
        string[] parts = ["properties", "$all", "[", "]", ",", "a", " ", "[[", "æ", "\0"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => parts[random.Next(parts.Length)]));
            try
            {
                Assert.Null(SelectionReader.Read(text, limits).Of("title")?.Of("x")?.Of("y")?.Of("z")?.Of("w"));
            }
            catch (FormatException fault)
            {
                Assert.False(string.IsNullOrEmpty(fault.Message), $"HEADSPACE_SEED={Seed.Value}: {text}");
            }
        }
    }
}
