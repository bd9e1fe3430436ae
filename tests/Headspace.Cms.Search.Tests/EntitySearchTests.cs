using Headspace.Cms.Search.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.Tests;

/// <summary>What the backoffice asks.</summary>
public sealed class EntitySearchTests : IAsyncLifetime
{
    private SearchSite _site = null!;
    private IContent _home = null!;
    private IMedia _folder = null!;
    private IMedia _sub = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await SearchSite.StartAsync();
        await _site.CreateTypeAsync("page", ContentVariation.Nothing, ("heading", Constants.DataTypes.Guids.TextstringGuid, ContentVariation.Nothing));
        await _site.CreateTypeAsync("news", ContentVariation.Nothing);
        _home = _site.Publish("Forside");
        _site.Publish("Angst", _home, values: ("heading", "Når uroen tager over"));
        _site.Publish("Angst i tal", _home, "news");
        var draft = _site.Contents.Create("Angstkladde", _home.Id, "page");
        _site.Contents.Save(draft);
        var trashed = _site.Publish("Gammel angst", _home);
        _site.Contents.MoveToRecycleBin(trashed);
        _folder = Folder("Billeder", Constants.System.Root);
        _sub = Folder("Sommerbilleder", _folder.Id);
        Folder("Dokumenter", Constants.System.Root);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("angst", null, "Angst|Angst i tal|Angstkladde|Gammel angst")]
    [InlineData("angst", false, "Angst|Angst i tal|Angstkladde")]
    [InlineData("angst", true, "Gammel angst")]
    [InlineData("uro", null, "Angst")]
    [InlineData("angst xyz", null, "")]
    [InlineData("", null, "")]
    public async Task Documents_are_found_by_their_words(string query, bool? trashed, string found)
    {
        var page = await SearchAsync(UmbracoObjectTypes.Document, query, trashed: trashed);

        Assert.Equal(found.Split('|', StringSplitOptions.RemoveEmptyEntries), page.Items.Select(entity => entity.Name).Order());
        Assert.Equal(page.Items.Count(), page.Total);
    }

    [Fact]
    public async Task Documents_are_found_by_key_below_a_parent_and_by_type()
    {
        Assert.Equal(["Forside"], Names(await SearchAsync(UmbracoObjectTypes.Document, _home.Key.ToString())));
        Assert.Equal(["Angst i tal"], Names(await SearchAsync(UmbracoObjectTypes.Document, "angst", types: [_site.Get<IContentTypeService>().Get("news")!.Key])));
        Assert.Equal(3, (await SearchAsync(UmbracoObjectTypes.Document, "angst", _home.Key)).Total);
        Assert.Empty(Names(await SearchAsync(UmbracoObjectTypes.Document, "forside", _home.Key)));
        Assert.Empty(Names(await SearchAsync(UmbracoObjectTypes.Document, "angst", Guid.NewGuid())));
    }

    [Fact]
    public async Task Pages_of_documents_have_the_total()
    {
        var search = _site.Get<IIndexedEntitySearchService>();

        var page = await search.SearchAsync(UmbracoObjectTypes.Document, "angst", null, null, false, null, 1, 1, true);

        Assert.Equal((3, 1), ((int)page.Total, page.Items.Count()));
    }

    [Fact]
    public async Task Media_is_found_by_name()
    {
        var type = _folder.ContentType.Key;

        Assert.Equal(["Billeder", "Sommerbilleder"], Names(await SearchAsync(UmbracoObjectTypes.Media, "BILLEDE")));
        Assert.Equal(["Sommerbilleder"], Names(await SearchAsync(UmbracoObjectTypes.Media, "billede", _folder.Key)));
        Assert.Equal(2, (await SearchAsync(UmbracoObjectTypes.Media, "billede", types: [type])).Total);
        Assert.Empty(Names(await SearchAsync(UmbracoObjectTypes.Media, "billede", types: [Guid.NewGuid()])));
        _site.Get<IMediaService>().MoveToRecycleBin(_sub);
        Assert.Equal(["Billeder"], Names(await SearchAsync(UmbracoObjectTypes.Media, "billede", trashed: false)));
        Assert.Equal(["Sommerbilleder"], Names(await SearchAsync(UmbracoObjectTypes.Media, "billede", trashed: true)));
    }

    [Fact]
    public async Task Members_are_found_by_name()
    {
        var members = _site.Get<IMemberService>();
        members.Save(members.CreateMember("ane", "ane@example.org", "Ane Andersen", "Member"));
        members.Save(members.CreateMember("bo", "bo@example.org", "Bo Bentsen", "Member"));

        Assert.Equal(["Ane Andersen"], Names(await SearchAsync(UmbracoObjectTypes.Member, "anders")));
        Assert.Equal(["Bo Bentsen"], Names(await SearchAsync(UmbracoObjectTypes.Member, "bo", types: [_site.Get<IMemberTypeService>().Get("Member")!.Key])));
    }

    [Fact]
    public async Task Children_are_searched_in_the_database()
    {
        var documents = _site.Get<IContentSearchService>();
        var media = _site.Get<IMediaSearchService>();

        var all = await documents.SearchChildrenAsync(null, _home.Key, null, Ordering.By("Name"));
        var some = await documents.SearchChildrenAsync("KLADDE", _home.Key, null, null);
        var window = await documents.SearchChildrenAsync(null, _home.Key, null, Ordering.By("Name"), true, 1, 2);
        var bin = await documents.SearchChildrenAsync(null, Constants.System.RecycleBinContentKey, null, null);
        var nowhere = await documents.SearchChildrenAsync(null, Guid.NewGuid(), null, null);

        Assert.Equal(["Angst", "Angst i tal", "Angstkladde"], all.Items.Select(item => item.Name));
        Assert.Equal(["Angstkladde"], some.Items.Select(item => item.Name));
        Assert.Equal(["Angst i tal", "Angstkladde"], window.Items.Select(item => item.Name));
        Assert.Equal(3, window.Total);
        Assert.Equal(["Gammel angst"], bin.Items.Select(item => item.Name));
        Assert.Empty(nowhere.Items);
        Assert.Equal(["Sommerbilleder"], (await media.SearchChildrenAsync(null, _folder.Key, null, null)).Items.Select(item => item.Name));
        Assert.Equal(["Billeder", "Dokumenter"], (await media.SearchChildrenAsync(null, null, null, Ordering.By("Name"))).Items.Select(item => item.Name));
    }

    [Fact]
    public async Task Entities_and_document_types_are_found_by_name()
    {
        var entities = _site.Get<IEntitySearchService>();
        var types = _site.Get<IContentTypeSearchService>();

        Assert.Equal(["Billeder", "Sommerbilleder"], entities.Search(UmbracoObjectTypes.Media, "billeder").Items.Select(entity => entity.Name));
        Assert.Equal((2, "Sommerbilleder"), (entities.Search(UmbracoObjectTypes.Media, "billeder", 1, 1).Total, entities.Search(UmbracoObjectTypes.Media, "billeder", 1, 1).Items.Single().Name));
        Assert.Equal(["news"], (await types.SearchAsync("NEW", null, CancellationToken.None)).Items.Select(type => type.Alias));
        Assert.Empty((await types.SearchAsync("new", true, CancellationToken.None)).Items);
    }

    [Fact]
    public async Task A_list_view_shows_the_children_of_a_type_that_has_one()
    {
        var user = SuperUser();
        var views = _site.Get<IContentListViewService>();
        Task<Attempt<ListViewPagedModel<IContent>?, ContentCollectionOperationStatus>> Ask(Guid key, Guid? dataType = null, string orderBy = "name") =>
            views.GetListViewItemsByKeyAsync(user, key, dataType, orderBy, null, Direction.Descending, null, 0, 10);

        Assert.Equal(ContentCollectionOperationStatus.ContentNotCollection, (await Ask(_home.Key)).Status);
        Assert.Equal(ContentCollectionOperationStatus.ContentNotFound, (await Ask(Guid.NewGuid())).Status);
        Assert.Equal(ContentCollectionOperationStatus.DataTypeNotFound, (await Ask(_home.Key, Guid.NewGuid())).Status);
        Assert.Equal(ContentCollectionOperationStatus.DataTypeNotCollection, (await Ask(_home.Key, Constants.DataTypes.Guids.TextstringGuid)).Status);
        Assert.Equal(ContentCollectionOperationStatus.DataTypeNotContentProperty, (await Ask(_home.Key, Constants.DataTypes.Guids.ListViewContentGuid)).Status);

        var types = _site.Get<IContentTypeService>();
        var type = types.Get("page")!;
        type.ListView = Constants.DataTypes.Guids.ListViewContentGuid;
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);

        Assert.Equal(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration, (await Ask(_home.Key, orderBy: "heading")).Status);
        var page = (await Ask(_home.Key)).Result!;
        Assert.Equal(["Angstkladde", "Angst i tal", "Angst"], page.Items.Items.Select(item => item.Name));
    }

    [Fact]
    public async Task A_list_view_of_media_shows_the_root_without_a_key()
    {
        var user = SuperUser();
        var views = _site.Get<IMediaListViewService>();

        var root = await views.GetListViewItemsByKeyAsync(user, null, null, "name", Direction.Ascending, null, 0, 10);
        var filtered = await views.GetListViewItemsByKeyAsync(user, null, null, "name", Direction.Ascending, "dok", 0, 10);

        Assert.Equal(ContentCollectionOperationStatus.Success, root.Status);
        Assert.Equal(["Billeder", "Dokumenter"], root.Result!.Items.Items.Select(item => item.Name));
        Assert.Equal(["Dokumenter"], filtered.Result!.Items.Items.Select(item => item.Name));
    }

    [Fact]
    public void Documents_are_counted_only_where_there_is_an_index()
    {
        var counter = _site.Get<IExamineIndexCountService>();
        Assert.Equal(0, counter.GetCount());

        _site.Query();

        Assert.Equal(5, counter.GetCount());
    }

    private IUser SuperUser()
    {
        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return _site.Get<IUserRepository>().Get(Constants.Security.SuperUserKey)!;
    }

    private static IEnumerable<string?> Names(PagedModel<Umbraco.Cms.Core.Models.Entities.IEntitySlim> page) => page.Items.Select(entity => entity.Name);

    private Task<PagedModel<Umbraco.Cms.Core.Models.Entities.IEntitySlim>> SearchAsync(
        UmbracoObjectTypes objectType, string query, Guid? parent = null, Guid[]? types = null, bool? trashed = null) =>
        _site.Get<IIndexedEntitySearchService>().SearchAsync(objectType, query, parent, types, trashed, ignoreUserStartNodes: true);

    private IMedia Folder(string name, int parent)
    {
        var media = _site.Get<IMediaService>();
        var folder = media.CreateMedia(name, parent, "Folder");
        Assert.True(media.Save(folder).Success);
        return folder;
    }
}
