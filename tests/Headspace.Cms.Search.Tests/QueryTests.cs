using Headspace.Cms.Search.Tests.Site;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.Tests;

/// <summary>A tree in which every selector, filter and sort has something to find and something to leave out.</summary>
public sealed class QueryTests : IAsyncLifetime
{
    private SearchSite _site = null!;
    private IContent _home = null!;
    private IContent _topics = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync();
        await _site.CreateTypeAsync("page", ContentVariation.Nothing);
        await _site.CreateTypeAsync("centre", ContentVariation.Nothing);
        _home = _site.Publish("Forside");
        _topics = _site.Publish("Emner", _home);
        _site.Publish("Ærlighed", _topics);
        _site.Publish("Angst", _topics);
        _site.Publish("Østerbro", _home, "centre");
        _site.Publish("København", _home, "centre");
        _site.Publish("Topmøde");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("children", "Emner Østerbro København")]
    [InlineData("descendants", "Emner Ærlighed Angst Østerbro København")]
    [InlineData("DESCENDANTS", "Emner Ærlighed Angst Østerbro København")]
    [InlineData("ancestors", "")]
    public void A_selector_finds_what_stands_there_to_the_item_and_never_the_item_itself(string selector, string found) =>
        Assert.Equal(found, string.Join(' ', _site.Query($"{selector}:{_home.Key}")));

    [Fact]
    public void Ancestors_are_all_above_the_item()
    {
        var angst = _site.Ask(filter: ["name:angst"]).Result.Items.Single();

        Assert.Equal(["Forside", "Emner"], _site.Query($"ancestors:{angst}"));
    }

    [Fact]
    public void The_roots_are_the_children_of_the_slash() => Assert.Equal(["Forside", "Topmøde"], _site.Query("children:/"));

    [Fact]
    public void What_no_item_has_finds_nothing()
    {
        Assert.Empty(_site.Query($"children:{Guid.NewGuid()}"));
        Assert.Empty(_site.Query("children:"));
        Assert.Empty(_site.Query("descendants:/nowhere/at/all"));
    }

    [Fact]
    public void Without_a_selector_everything_is_found_or_what_is_below_the_start_item()
    {
        Assert.Equal(7, _site.Query().Length);

        _site.Request.StartItem = _site.Get<Umbraco.Cms.Core.PublishedCache.IPublishedContentCache>().GetById(_topics.Key);

        Assert.Equal(["Ærlighed", "Angst"], _site.Query());
    }

    [Theory]
    [InlineData("contentType:centre", "Østerbro København")]
    [InlineData("contentType:!centre", "Forside Emner Ærlighed Angst Topmøde")]
    [InlineData("contentType:centre,nothing", "Østerbro København")]
    [InlineData("contentType:cent", "")]
    [InlineData("name:køben", "København")]
    [InlineData("name:KO", "København")]
    [InlineData("name:koebenhavn", "København")]
    [InlineData("name:ster", "Østerbro")]
    [InlineData("name:!e", "Angst")]
    [InlineData("name:%", "Forside Emner Ærlighed Angst Østerbro København Topmøde")]
    [InlineData("createDate>2020-01-01", "Forside Emner Ærlighed Angst Østerbro København Topmøde")]
    [InlineData("createDate<2020-01-01", "")]
    [InlineData("updateDate<:2020-01-01T12:00:00Z", "")]
    [InlineData("updateDate>:2020-01-01", "Forside Emner Ærlighed Angst Østerbro København Topmøde")]
    public void A_filter_leaves_what_fits_it(string filter, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), _site.Query(filter: [filter]).Order());

    [Fact]
    public void Several_filters_must_all_fit() =>
        Assert.Equal(["København"], _site.Query($"children:{_home.Key}", ["contentType:centre", "name:havn"]));

    [Theory]
    [InlineData("name:asc", "Angst Emner Forside København Topmøde Ærlighed Østerbro")]
    [InlineData("name:desc", "Østerbro Ærlighed Topmøde København Forside Emner Angst")]
    [InlineData("createDate:asc", "Forside Emner Ærlighed Angst Østerbro København Topmøde")]
    [InlineData("updateDate:desc", "Topmøde København Østerbro Angst Ærlighed Emner Forside")]
    public void A_sort_orders_as_Danes_do(string sort, string found) => Assert.Equal(found, string.Join(' ', _site.Query(sort: [sort])));

    [Fact]
    public void Sorts_are_applied_in_their_order() => Assert.Equal(
        ["Topmøde", "Forside", "København", "Østerbro", "Emner", "Angst", "Ærlighed"],
        _site.Query(sort: ["level:asc", "sortOrder:desc"]));

    [Fact]
    public void A_page_has_its_part_and_the_total_of_all()
    {
        var page = _site.Ask(sort: ["name:asc"], skip: 2, take: 2).Result;
        var none = _site.Ask(skip: 100, take: 2).Result;
        var count = _site.Ask(take: 0).Result;

        Assert.Equal(["Forside", "København"], _site.Query(sort: ["name:asc"], skip: 2, take: 2));
        Assert.Equal((7, 7, 7), (page.Total, none.Total, count.Total));
        Assert.Empty(none.Items);
        Assert.Empty(count.Items);
    }

    [Theory]
    [InlineData("siblings:/", null, null, ApiContentQueryOperationStatus.SelectorOptionNotFound)]
    [InlineData("children", null, null, ApiContentQueryOperationStatus.SelectorOptionNotFound)]
    [InlineData(null, "colour:red", null, ApiContentQueryOperationStatus.FilterOptionNotFound)]
    [InlineData(null, "contentType", null, ApiContentQueryOperationStatus.FilterOptionNotFound)]
    [InlineData(null, "contentType:", null, ApiContentQueryOperationStatus.FilterOptionNotFound)]
    [InlineData(null, "contentType>centre", null, ApiContentQueryOperationStatus.FilterOptionNotFound)]
    [InlineData(null, "createDate>tomorrow", null, ApiContentQueryOperationStatus.FilterOptionNotFound)]
    [InlineData(null, "createDate=2020-01-01", null, ApiContentQueryOperationStatus.FilterOptionNotFound)]
    [InlineData(null, null, "name:sideways", ApiContentQueryOperationStatus.SortOptionNotFound)]
    [InlineData(null, null, "name", ApiContentQueryOperationStatus.SortOptionNotFound)]
    [InlineData(null, null, "path:asc", ApiContentQueryOperationStatus.SortOptionNotFound)]
    public void What_cannot_be_understood_is_said_to_be_not_found(string? fetch, string? filter, string? sort, ApiContentQueryOperationStatus status) =>
        Assert.Equal(status, _site.Ask(fetch, filter is null ? [] : [filter], sort is null ? [] : [sort]).Status);

    [Fact]
    public void A_query_has_no_more_options_than_allowed()
    {
        var many = Enumerable.Repeat("contentType:page", 26).ToArray();

        Assert.Equal(ApiContentQueryOperationStatus.Success, _site.Ask(filter: many[1..]).Status);
        Assert.Equal(ApiContentQueryOperationStatus.FilterOptionNotFound, _site.Ask(filter: many).Status);
    }

    [Fact]
    public void What_is_blank_is_skipped() => Assert.Equal(7, _site.Query(" ", ["", " "], [""]).Length);

    [Fact]
    public void Nothing_that_is_asked_becomes_part_of_the_database_language() =>
        Assert.Empty(_site.Query(filter: ["contentType:'); DROP TABLE document; --"]));
}
