using Headspace.Cms.Search.Tests.Site;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Search.Tests;

/// <summary>Handlers that a site brings along.</summary>
public sealed class CustomHandlerTests : IAsyncLifetime
{
    private SearchSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync(configure: builder =>
        {
            builder.ContentIndexHandlers().Add<NameLengthIndexHandler>();
            builder.FilterHandlers().Add<NameLengthFilter>();
        });
        await _site.CreateTypeAsync("page", ContentVariation.Nothing);
        _site.Publish("Kort");
        _site.Publish("Temmelig lang");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void A_handler_of_the_site_filters_by_what_its_index_handler_wrote() =>
        Assert.Equal(["Temmelig lang"], _site.Query(filter: ["longerThan:5"]));

    [Fact]
    public void A_handler_that_fails_does_not_keep_anybody_from_publishing()
    {
        Assert.Equal(2, _site.Query().Length);

        var failing = _site.Publish(NameLengthIndexHandler.Unbearable);
        Assert.Equal(503, Assert.Throws<BadHttpRequestException>(() => _site.Query()).StatusCode);

        failing.Name = "Kan bæres";
        _site.Publish(failing, "*");
        Assert.Equal(["Kort", "Temmelig lang", "Kan bæres"], _site.Query());
        Assert.Contains(_site.Log.Lines, line => line.Contains("could not be made", StringComparison.Ordinal));
    }

    private sealed class NameLengthIndexHandler : IContentIndexHandler
    {
        public const string Unbearable = "Ulidelig";

        public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture) => content.Name == Unbearable
            ? throw new InvalidOperationException("This name is too much.")
            : [new IndexFieldValue { FieldName = "nameLength", Values = [content.Name!.Length] }];

        public IEnumerable<IndexField> GetFields() => [new IndexField { FieldName = "nameLength", FieldType = FieldType.Number, VariesByCulture = false }];
    }

    private sealed class NameLengthFilter : IFilterHandler
    {
        private const string Keyword = "longerThan:";

        public bool CanHandle(string query) => query.StartsWith(Keyword, StringComparison.Ordinal);

        public FilterOption BuildFilterOption(string filter) =>
            new() { FieldName = "nameLength", Values = [filter[Keyword.Length..]], Operator = FilterOperation.GreaterThan };
    }
}
