using System.Text.Json.Nodes;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Which properties an answer holds, and how much of what they pick.</summary>
[Collection(nameof(DeliverySite))]
public sealed class OutputTests(DeliverySite site)
{
    private static readonly (string, string) summit = ("Start-Item", DeliverySite.Summit);

    [Fact]
    public async Task What_is_picked_has_no_properties_unless_it_is_expanded()
    {
        var plain = await FrontAsync(string.Empty);
        var expanded = await FrontAsync("?expand=properties[currentEdition]");

        Assert.Equal("2023", Edition(plain)["name"]!.GetValue<string>());
        Assert.Empty(Edition(plain)["properties"]!.AsObject());
        Assert.Equal(2023, Edition(expanded)["properties"]!["year"]!.GetValue<int>());
        Assert.Empty(expanded["properties"]!["mainMenu"]!.AsArray()[0]!["properties"]!.AsObject());
        Assert.False(Edition(expanded).AsObject().ContainsKey("cultures"));
    }

    [Theory]
    [InlineData("properties[currentEdition[properties[picture]]]")]
    [InlineData("properties[$all[properties[$all]]]")]
    [InlineData("$all[properties[picture]]")]
    public async Task Expansion_reaches_as_deep_as_is_said(string expand)
    {
        var front = await FrontAsync($"?expand={expand}");

        Assert.StartsWith("/media/", Edition(front)["properties"]!["picture"]!.AsArray()[0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(Edition(front)["properties"]!["picture"]!.AsArray()[0]!["properties"]!.AsObject());
    }

    [Fact]
    public async Task Of_a_picture_the_properties_of_its_file_are_told_elsewhere()
    {
        var front = await FrontAsync("?expand=properties[picture]");
        var picture = front["properties"]!["picture"]!.AsArray()[0]!;

        Assert.DoesNotContain(picture["properties"]!.AsObject(), property => property.Key.StartsWith("umbraco", StringComparison.Ordinal));
        Assert.Equal("png", picture["extension"]!.GetValue<string>());
        Assert.True(picture["width"]!.GetValue<int>() > 1000);
    }

    [Fact]
    public async Task Only_the_fields_that_are_asked_for_come()
    {
        var front = await FrontAsync("?fields=properties[title,currentEdition]");
        var nothing = await FrontAsync("?fields=properties[nothing]");
        var deep = await FrontAsync("?expand=properties[currentEdition]&fields=properties[currentEdition[properties[year]]]");

        Assert.Equal(["title", "currentEdition"], front["properties"]!.AsObject().Select(property => property.Key).OrderByDescending(name => name, StringComparer.Ordinal));
        Assert.Empty(nothing["properties"]!.AsObject());
        Assert.Equal(["year"], Edition(deep)["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task One_answer_leaves_nothing_behind_for_the_next()
    {
        // A block's content is written whatever is said, but which fields of it is said anew each time.
        var few = await FrontAsync("?fields=properties[body[properties[nothing]]]");
        var all = await FrontAsync(string.Empty);

        Assert.Empty(few["properties"]!["body"]!["items"]!.AsArray()[0]!["content"]!["properties"]!.AsObject());
        Assert.NotEmpty(all["properties"]!["body"]!["items"]!.AsArray()[0]!["content"]!["properties"]!.AsObject());
    }

    [Fact]
    public async Task The_old_version_expands_by_its_own_words()
    {
        var named = await OldFrontAsync("?expand=property:currentEdition");
        var all = await OldFrontAsync("?expand=all");

        Assert.NotEmpty(Edition(named)["properties"]!.AsObject());
        Assert.Empty(named["properties"]!["mainMenu"]!.AsArray()[0]!["properties"]!.AsObject());
        Assert.NotEmpty(all["properties"]!["mainMenu"]!.AsArray()[0]!["properties"]!.AsObject());
    }

    private Task<JsonNode> FrontAsync(string query) => site.ReadAsync($"/content/item/{query}", summit);

    private Task<JsonNode> OldFrontAsync(string query) => site.ReadAsync($"/../v1/content/item/{query}", summit);

    private static JsonNode Edition(JsonNode front) => front["properties"]!["currentEdition"]!.AsArray()[0]!;
}
