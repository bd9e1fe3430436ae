using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Entities;

public sealed class EntityTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private readonly List<IContent> _pages = [];

    private IEntityService Entities => _site.Get<IEntityService>();

    public async ValueTask InitializeAsync()
    {
        await _site.CreateDocumentTypeAsync("page");
        var parent = Create("Parent", Constants.System.Root);
        foreach (var name in new[] { "A", "B", "C", "D", "E" })
            _pages.Add(Create(name, parent.Id));
    }

    [Fact]
    public void A_light_document_says_what_a_tree_shows()
    {
        var parent = (IDocumentEntitySlim)Entities.Get(_pages[0].ParentId, UmbracoObjectTypes.Document)!;

        Assert.Equal(("Parent", true, "page", "icon-document"), (parent.Name, parent.HasChildren, parent.ContentTypeAlias, parent.ContentTypeIcon));
        Assert.True(parent is { Published: false, Edited: true, Variations: ContentVariation.Nothing });
    }

    [Fact]
    public void Children_are_paged_and_filtered()
    {
        var page = Entities.GetPagedChildren(_pages[0].ParentId, UmbracoObjectTypes.Document, 1, 2, out var total, null, Ordering.By("name", Direction.Descending));
        Assert.Equal(["C", "B"], page.Select(entity => entity.Name));
        Assert.Equal(5, total);

        var filter = _site.Query<IUmbracoEntity>().Where(entity => entity.Name!.Contains("D ".Trim()) || entity.SortOrder == 0);
        Assert.Equal(["A", "D"], Entities.GetPagedChildren(_pages[0].ParentId, UmbracoObjectTypes.Document, 0, 10, out _, filter).Select(entity => entity.Name));
    }

    [Fact]
    public void Siblings_are_a_window_around_one()
    {
        var siblings = Entities.GetSiblings(_pages[2].Key, [UmbracoObjectTypes.Document], 1, 1, out var before, out var after);

        Assert.Equal(["B", "C", "D"], siblings.Select(entity => entity.Name));
        Assert.Equal((1, 1), (before, after));
    }

    [Fact]
    public void Ids_and_keys_lead_to_each_other()
    {
        var map = _site.Get<IIdKeyMap>();

        Assert.Equal(_pages[0].Id, map.GetIdForKey(_pages[0].Key, UmbracoObjectTypes.Document).Result);
        Assert.Equal(_pages[0].Key, map.GetKeyForId(_pages[0].Id, UmbracoObjectTypes.Document).Result);
        Assert.False(map.GetIdForKey(_pages[0].Key, UmbracoObjectTypes.Media).Success);
        Assert.Equal(UmbracoObjectTypes.Document, Entities.GetObjectType(_pages[0].Id));
        Assert.True(Entities.Exists(_pages.Select(page => page.Key)));
    }

    [Fact]
    public void A_reserved_id_is_taken_by_the_entity_with_its_key()
    {
        var key = Guid.NewGuid();
        var id = Entities.ReserveId(key);
        var document = _site.Get<IContentService>().Create("Reserved", Constants.System.Root, "page");
        document.Key = key;

        _site.Get<IContentService>().Save(document);

        Assert.Equal(id, document.Id);
        Assert.Equal(UmbracoObjectTypes.Document, Entities.GetObjectType(id));
    }

    [Fact]
    public async Task Navigation_and_publish_status_know_the_tree()
    {
        var documents = _site.Get<IContentService>();
        documents.Publish(documents.GetById(_pages[0].ParentId)!, ["*"]);
        documents.Publish(documents.GetById(_pages[0].Id)!, ["*"]);
        var navigation = _site.Get<Umbraco.Cms.Core.Services.Navigation.IDocumentNavigationQueryService>();
        var status = _site.Get<Umbraco.Cms.Core.Services.Navigation.IPublishStatusQueryService>();

        await _site.Get<Umbraco.Cms.Core.Services.Navigation.IDocumentNavigationManagementService>().RebuildAsync();
        await _site.Get<Umbraco.Cms.Core.Services.Navigation.IPublishStatusManagementService>().InitializeAsync(TestContext.Current.CancellationToken);

        Assert.True(navigation.TryGetChildrenKeys(_pages[0].GetParentKey(documents), out var children));
        Assert.Equal(_pages.Select(page => page.Key), children);
        Assert.True(status.IsDocumentPublished(_pages[0].Key, "en-US"));
        Assert.False(status.IsDocumentPublishedInAnyCulture(_pages[1].Key));
    }

    [Fact]
    public async Task Documents_of_a_type_are_found_above_and_below()
    {
        var roots = _site.Get<Umbraco.Cms.Core.DynamicRoot.QuerySteps.IDynamicRootRepository>();
        var parent = _pages[0].GetParentKey(_site.Get<IContentService>());
        var step = new Umbraco.Cms.Core.DynamicRoot.QuerySteps.DynamicRootQueryStep { AnyOfDocTypeKeys = [_pages[0].ContentType.Key] };
        using var scope = _site.Scopes.CreateCoreScope(autoComplete: true);

        Assert.Equal(parent, await roots.FurthestAncestorOrSelfAsync([_pages[0].Key], step));
        Assert.Equal(_pages[0].Key, await roots.NearestAncestorOrSelfAsync([_pages[0].Key], step));
        Assert.Equal(_pages.Select(page => page.Key), await roots.FurthestDescendantOrSelfAsync([parent], step));
        Assert.Equal([parent], await roots.NearestDescendantOrSelfAsync([parent], step));
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    private IContent Create(string name, int parentId)
    {
        var document = _site.Get<IContentService>().Create(name, parentId, "page");
        _site.Get<IContentService>().Save(document);
        return document;
    }
}

internal static class ParentKeys
{
    public static Guid GetParentKey(this IContent document, IContentService documents) => documents.GetById(document.ParentId)!.Key;
}
