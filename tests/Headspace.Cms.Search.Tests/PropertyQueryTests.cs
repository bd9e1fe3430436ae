using Headspace.Cms.Search.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services.OperationStatus;
using ContentVariation = Umbraco.Cms.Core.Models.ContentVariation;

namespace Headspace.Cms.Search.Tests;

/// <summary>Filters and sorts by properties that the settings name, and by every word.</summary>
public sealed class PropertyQueryTests : IAsyncLifetime
{
    private SearchSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync(new()
        {
            ["Headspace:Search:Properties:0:Alias"] = "city",
            ["Headspace:Search:Properties:1:Alias"] = "capacity",
            ["Headspace:Search:Properties:1:Type"] = "Number",
            ["Headspace:Search:Properties:2:Alias"] = "motto",
            ["Headspace:Search:Properties:2:Type"] = "StringAnalyzed",
            ["Headspace:Search:Properties:3:Alias"] = "opened",
            ["Headspace:Search:Properties:3:Type"] = "Date",
            ["Headspace:Search:Properties:4:Alias"] = "topics",
            ["Headspace:Search:FullTextFilter"] = "true",
        });
        var text = Constants.DataTypes.Guids.TextstringGuid;
        await _site.CreateTypeAsync(
            "page",
            ContentVariation.Nothing,
            ("city", text, ContentVariation.Nothing),
            ("capacity", text, ContentVariation.Nothing),
            ("motto", text, ContentVariation.Nothing),
            ("opened", text, ContentVariation.Nothing),
            ("topics", text, ContentVariation.Nothing),
            ("cityCode", text, ContentVariation.Nothing));
        _site.Publish("Et", values: [("city", "Odense"), ("capacity", "9"), ("motto", "Vi er her"), ("opened", "2015-02-01"), ("topics", "[\"angst\",\"skole\"]"), ("cityCode", "5000")]);
        _site.Publish("To", values: [("city", "Aarhus"), ("capacity", "10"), ("motto", "Du er ikke alene"), ("opened", "2020-02-01"), ("topics", "[\"skole\"]")]);
        _site.Publish("Tre");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("city:Odense", "Et")]
    [InlineData("city:odense", "")]
    [InlineData("city:Odense,Aarhus", "Et To")]
    [InlineData("city:!Odense", "To Tre")]
    [InlineData("capacity>9", "To")]
    [InlineData("capacity>:9", "Et To")]
    [InlineData("capacity<:9", "Et")]
    [InlineData("motto:ALENE", "To")]
    [InlineData("opened<2016-01-01", "Et")]
    [InlineData("topics:skole", "Et To")]
    [InlineData("topics:angst", "Et")]
    [InlineData("search:alene", "To")]
    [InlineData("search:!alene", "Et Tre")]
    [InlineData("search:odense her", "Et")]
    public void A_filter_by_a_property_leaves_what_fits_it(string filter, string found) =>
        Assert.Equal(found, string.Join(' ', _site.Query(filter: [filter])));

    [Theory]
    [InlineData("capacity:desc", "To Et Tre")]
    [InlineData("CAPACITY:DESC", "To Et Tre")]
    [InlineData("city:asc", "Tre To Et")]
    public void A_sort_by_a_property_orders_by_it_and_what_has_none_is_least(string sort, string found) =>
        Assert.Equal(found, string.Join(' ', _site.Query(sort: [sort])));

    [Theory]
    [InlineData("cityCode:5000", null)]
    [InlineData("city>Odense", null)]
    [InlineData("capacity>many", null)]
    [InlineData("search:!!!", null)]
    [InlineData("search>ord", null)]
    [InlineData(null, "cityCode:asc")]
    [InlineData(null, "city:up")]
    public void What_the_settings_do_not_name_or_cannot_be_compared_is_not_found(string? filter, string? sort) =>
        Assert.Contains(
            _site.Ask(filter: filter is null ? [] : [filter], sort: sort is null ? [] : [sort]).Status,
            new[] { ApiContentQueryOperationStatus.FilterOptionNotFound, ApiContentQueryOperationStatus.SortOptionNotFound });

    [Fact]
    public async Task Without_settings_there_are_no_such_options()
    {
        await using var plain = await SearchSite.StartAsync();

        Assert.Equal(ApiContentQueryOperationStatus.FilterOptionNotFound, plain.Ask(filter: ["city:Odense"]).Status);
        Assert.Equal(ApiContentQueryOperationStatus.FilterOptionNotFound, plain.Ask(filter: ["search:angst"]).Status);
        Assert.Equal(ApiContentQueryOperationStatus.SortOptionNotFound, plain.Ask(sort: ["city:asc"]).Status);
    }
}
