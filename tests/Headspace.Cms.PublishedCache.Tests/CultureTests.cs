using Headspace.Cms.PublishedCache.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class CultureTests : IAsyncLifetime
{
    private static readonly Guid _text = Constants.DataTypes.Guids.TextstringGuid;

    private CacheSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await CacheSite.StartAsync();
        await _site.AddLanguageAsync("da-DK");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Each_culture_has_its_name_and_its_values()
    {
        await _site.CreateTypeAsync("page", ContentVariation.Culture, ("heading", _text, ContentVariation.Culture), ("code", _text, ContentVariation.Nothing));
        var content = Create("page");
        content.SetValue("heading", "Welcome", "en-US");
        content.SetValue("heading", "Velkommen", "da-DK");
        content.SetValue("code", "1");
        _site.Publish(content, "en-US", "da-DK");

        var published = _site.Published.GetById(content.Key)!;

        Assert.Equal(["da-DK", "en-US"], published.Cultures.Keys.Order());
        Assert.Equal(("Front", "Forside"), (published.Cultures["en-US"].Name, published.Cultures["da-DK"].Name));
        Assert.Equal(("Welcome", "Velkommen"), (published.GetProperty("heading")!.GetValue("en-US"), published.GetProperty("heading")!.GetValue("da-DK")));
        _site.In("da-DK");
        Assert.Equal(("Forside", "Velkommen", "1"), (published.Name, published.GetProperty("heading")!.GetValue(), published.GetProperty("code")!.GetValue()));
        _site.In("en-US");
        Assert.Equal(("Front", "Welcome", "1"), (published.Name, published.GetProperty("heading")!.GetValue(), published.GetProperty("code")!.GetValue()));
    }

    [Fact]
    public async Task A_culture_that_is_not_published_is_not_there()
    {
        await _site.CreateTypeAsync("page", ContentVariation.Culture, ("heading", _text, ContentVariation.Culture));
        var content = Create("page");
        content.SetValue("heading", "Welcome", "en-US");
        content.SetValue("heading", "Kladde", "da-DK");
        _site.Publish(content, "en-US");

        var published = _site.Published.GetById(content.Key)!;

        Assert.Equal((true, false), (published.IsPublished("en-US"), published.IsPublished("da-DK")));
        Assert.False(published.GetProperty("heading")!.HasValue("da-DK"));
        Assert.Null(published.GetProperty("heading")!.GetSourceValue("da-DK"));
        Assert.Equal("Kladde", _site.Published.GetById(true, content.Key)!.GetProperty("heading")!.GetValue("da-DK"));
    }

    [Fact]
    public async Task Blocks_of_an_invariant_property_are_exposed_culture_by_culture()
    {
        var element = await CreateElementTypeAsync();
        var dataType = await CreateBlockListAsync(element.Key);
        await _site.CreateTypeAsync("page", ContentVariation.Culture, ("blocks", dataType, ContentVariation.Nothing));
        var content = Create("page");
        var block = Guid.NewGuid();
        content.SetValue("blocks", $$"""
            {
              "contentData": [{ "contentTypeKey": "{{element.Key}}", "key": "{{block}}", "values": [{ "editorAlias": "Umbraco.TextBox", "culture": "da-DK", "segment": null, "alias": "line", "value": "Hej" }] }],
              "settingsData": [],
              "expose": [{ "contentKey": "{{block}}", "culture": "da-DK", "segment": null }],
              "Layout": { "Umbraco.BlockList": [{ "contentKey": "{{block}}" }] }
            }
            """);
        _site.Publish(content, "en-US", "da-DK");
        var property = _site.Published.GetById(content.Key)!.GetProperty("blocks")!;

        _site.In("en-US");
        Assert.Empty(Assert.IsType<BlockListModel>(property.GetValue()));
        _site.In("da-DK");
        Assert.Single(Assert.IsType<BlockListModel>(property.GetValue()));
        _site.In("en-US");
        Assert.Empty(Assert.IsType<BlockListModel>(property.GetValue()));
        Assert.Single(Assert.IsType<BlockListModel>(property.GetValue("da-DK")));
        Assert.Equal("en-US", _site.Get<IVariationContextAccessor>().VariationContext!.Culture);
    }

    private IContent Create(string type)
    {
        var content = _site.Contents.Create("Front", Constants.System.Root, type);
        content.SetCultureName("Front", "en-US");
        content.SetCultureName("Forside", "da-DK");
        return content;
    }

    private async Task<IContentType> CreateElementTypeAsync()
    {
        var type = await _site.CreateTypeAsync("quote", ContentVariation.Culture, ("line", _text, ContentVariation.Culture));
        type.IsElement = true;
        Assert.True((await _site.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        return type;
    }

    private async Task<Guid> CreateBlockListAsync(Guid elementType)
    {
        var editor = _site.Get<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.BlockList]!;
        var dataType = new DataType(editor, _site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = "Blocks",
            EditorUiAlias = "Umb.PropertyEditorUi.BlockList",
            DatabaseType = ValueStorageType.Ntext,
            ConfigurationData = new Dictionary<string, object>
            {
                ["blocks"] = new[] { new Dictionary<string, object> { ["contentElementTypeKey"] = elementType } },
            },
        };
        var attempt = await _site.Get<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.True(attempt.Success, attempt.Status.ToString());
        return attempt.Result.Key;
    }
}
