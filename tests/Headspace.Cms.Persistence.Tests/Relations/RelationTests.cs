using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Relations;

public sealed class RelationTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private IContent _a = null!;
    private IContent _b = null!;

    private IRelationService Relations => _site.Get<IRelationService>();

    public async ValueTask InitializeAsync()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("link", "Content Picker"));
        _a = Create("A");
        _b = Create("B");
    }

    [Fact]
    public void A_relation_is_found_from_both_ends()
    {
        var relation = Relations.Relate(_a.Id, _b.Id, "relateDocumentOnCopy");

        Assert.True(Relations.AreRelated(_a.Id, _b.Id));
        Assert.Equal(relation.Id, Assert.Single(Relations.GetByChildId(_b.Id)).Id);
        Assert.Equal((Constants.ObjectTypes.Document, "relateDocumentOnCopy"), (Relations.GetByParentId(_a.Id)!.Single().ParentObjectType, Relations.GetByParentId(_a.Id)!.Single().RelationType.Alias));
    }

    [Fact]
    public void What_a_document_refers_to_is_tracked_until_it_no_longer_does()
    {
        _a.SetValue("link", Udi.Create(Constants.UdiEntityType.Document, _b.Key).ToString());
        _site.Get<IContentService>().Save(_a);

        var references = _site.InScope(() => _site.Get<ITrackedReferencesRepository>().GetPagedRelationsForItem(_b.Key, 0, 10, true, out var total).Select(item => (item.NodeKey, item.ContentTypeAlias, total)).ToList());
        Assert.Equal((_a.Key, "page", 1L), Assert.Single(references));
        Assert.True(Relations.IsRelated(_b.Id, RelationDirectionFilter.Child, [], null));

        _a.SetValue("link", null);
        _site.Get<IContentService>().Save(_a);
        Assert.False(Relations.IsRelated(_b.Id, RelationDirectionFilter.Child, [], null));
    }

    [Fact]
    public async Task A_type_is_kept_and_takes_its_relations_with_it()
    {
        var type = new RelationType("Follows", "follows", true, Constants.ObjectTypes.Document, Constants.ObjectTypes.Document, false);
        await Relations.CreateAsync(type, Constants.Security.SuperUserKey);
        Relations.Relate(_a.Id, _b.Id, type);

        Assert.Equal("Follows", Relations.GetRelationTypeByAlias("FOLLOWS")!.Name);
        Assert.Equal(7, Relations.GetAllRelationTypes().Count());
        await Relations.DeleteAsync(type.Key, Constants.Security.SuperUserKey);
        Assert.False(Relations.AreRelated(_a.Id, _b.Id));
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    private IContent Create(string name)
    {
        var document = _site.Get<IContentService>().Create(name, Constants.System.Root, "page");
        _site.Get<IContentService>().Save(document);
        return document;
    }
}
