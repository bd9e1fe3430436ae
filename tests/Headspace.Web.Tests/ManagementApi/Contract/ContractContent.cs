using System.Net;
using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Web.Tests.ManagementApi.Contract;

/// <summary>One of everything that the API tells of, made where the sites have none, and its keys by the name of its resource.</summary>
internal sealed class ContractContent(ManagedSite managed)
{
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    private BackOffice Admin => managed.Admin;

    /// <summary>The key of one thing of a resource, such as <c>document</c>.</summary>
    public string this[string resource] => keys[resource];

    public async Task CreateAsync()
    {
        await CreateDocumentsAsync();
        await CreateMediaAsync();
        CreateReferences();
        CreateMembers();
        await CreateTypesInFoldersAsync();
        keys["data-type"] = Constants.DataTypes.Guids.TextstringGuid.ToString();
        keys["media-type:folder"] = managed.Site.Get<IMediaTypeService>().Get("Folder")!.Key.ToString();
        keys["template"] = (await managed.Site.Get<ITemplateService>().GetAllAsync()).First().Key.ToString();
        keys["dictionary:parent"] = (await Admin.CreateAsync("dictionary", new { name = "Contract.Parent", translations = new[] { new { isoCode = "da-DK", translation = "Far" } } }))!;
        keys["dictionary"] = (await Admin.CreateAsync("dictionary", new { name = "Contract.Child", translations = new[] { new { isoCode = "da-DK", translation = "Barn" } }, parent = new { id = keys["dictionary:parent"] } }))!;
        keys["relation-type"] = (await Admin.GetAsync("relation-type?take=100"))["items"]!.AsArray()
            .Single(type => type!["alias"]!.GetValue<string>() == Constants.Conventions.RelationTypes.RelatedMediaAlias)!["id"]!.GetValue<string>();
        keys["user"] = (await Admin.GetAsync("user/current"))["id"]!.GetValue<string>();
        keys["user:other"] = await CreateUserAsync();
        keys["user-group"] = Constants.Security.AdminGroupKey.ToString();
        keys["user-data"] = (await Admin.CreateAsync("user-data", new { group = "contract", identifier = "one", value = "x" }))!;
        using var form = new MultipartFormDataContent { { new StringContent(Guid.NewGuid().ToString()), "Id" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("Hej")), "File", "brev.txt" } };
        keys["temporary-file"] = (await Admin.ChangeAsync(HttpMethod.Post, "temporary-file", form, HttpStatusCode.Created))!;
    }

    private async Task CreateDocumentsAsync()
    {
        var editor = new Editor(managed.Site);
        var listed = new ListedDocuments(managed.Site, "contractList");
        await listed.CreateTypeAsync();
        var list = listed.Create("Liste", "List", 1);
        listed.Create("Række", "Row", 2, list);
        var page = editor.Create("Kontrakt", editor.Root());
        keys["document:below"] = editor.Create("Under kontrakten", page).Key.ToString();
        Editor.Rename(page, "Kontrakten");
        editor.Publish(page);
        var login = editor.Create("Log ind til kontrakten", editor.Root());
        keys["document:login"] = login.Key.ToString();
        var group = (await managed.Site.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "Kontraktens gruppe" })).Result!;
        await Admin.CreateAsync($"document/{page.Key}/public-access", new
        {
            loginDocument = new { id = login.Key },
            errorDocument = new { id = login.Key },
            memberUserNames = Array.Empty<string>(),
            memberGroupNames = new[] { group.Name },
        });
        var folder = editor.Create("Kasseret mappe", editor.Root());
        editor.Create("Kasseret side", folder);
        editor.Contents.MoveToRecycleBin(editor.Contents.GetById(folder.Key)!);
        (keys["document"], keys["document:root"], keys["collection/document"]) = (page.Key.ToString(), editor.Root().Key.ToString(), list.Key.ToString());
        (keys["recycle-bin/document"], keys["recycle-bin/document:parent"]) = (folder.Key.ToString(), folder.Key.ToString());
        (keys["member-group"], keys["document-type"], keys["redirect-management"]) = (group.Key.ToString(), page.ContentType.Key.ToString(), page.Key.ToString());
        keys["document-version"] = (await Admin.GetAsync($"document-version?documentId={page.Key}"))["items"]![0]!["id"]!.GetValue<string>();
        keys["document-blueprint:parent"] = (await Admin.CreateAsync("document-blueprint/folder", new { name = "Kontrakter" }))!;
        keys["document-blueprint"] = (await Admin.CreateAsync("document-blueprint/from-document", new { document = new { id = page.Key }, name = "Skabelon", parent = new { id = keys["document-blueprint:parent"] } }))!;
        keys["composition"] = managed.Site.Get<IContentTypeService>().Get("contentPage")!.ContentTypeComposition.First().Key.ToString();
    }

    private async Task CreateMediaAsync()
    {
        var service = managed.Site.Get<IMediaService>();
        var folder = service.CreateMedia("Kontraktens mappe", Constants.System.Root, "Folder");
        service.Save(folder);
        var inside = service.CreateMedia("Undermappe", folder.Id, "Folder");
        service.Save(inside);
        keys["media:below"] = inside.Key.ToString();
        var bin = service.CreateMedia("Kasseret mappe", folder.Id, "Folder");
        service.Save(bin);
        service.Save(service.CreateMedia("Kasseret undermappe", bin.Id, "Folder"));
        service.MoveToRecycleBin(bin);
        var references = (await Admin.GetAsync($"relation/type/{(await Admin.GetAsync("relation-type?take=100"))["items"]!.AsArray().Single(type => type!["alias"]!.GetValue<string>() == Constants.Conventions.RelationTypes.RelatedMediaAlias)!["id"]}?take=1"))["items"]!;
        keys["media"] = references[0]!["child"]!["id"]!.GetValue<string>();
        (keys["media:parent"], keys["recycle-bin/media"], keys["recycle-bin/media:parent"]) = (folder.Key.ToString(), bin.Key.ToString(), bin.Key.ToString());
        keys["media-type"] = service.GetById(Guid.Parse(keys["media"]))!.ContentType.Key.ToString();
    }

    // The login page is what refers: to the page and what is below it, to a folder of media, and to what is in the bins.
    private void CreateReferences()
    {
        var entities = managed.Site.Get<IEntityService>();
        var relations = managed.Site.Get<IRelationService>();
        foreach (var (resource, type) in new[]
        {
            ("document", Constants.Conventions.RelationTypes.RelatedDocumentAlias), ("document:below", Constants.Conventions.RelationTypes.RelatedDocumentAlias),
            ("recycle-bin/document", Constants.Conventions.RelationTypes.RelatedDocumentAlias), ("media:below", Constants.Conventions.RelationTypes.RelatedMediaAlias),
            ("recycle-bin/media", Constants.Conventions.RelationTypes.RelatedMediaAlias),
        })
        {
            relations.Relate(entities.Get(Guid.Parse(keys["document:login"]))!.Id, entities.Get(Guid.Parse(keys[resource]))!.Id, type);
        }
    }

    private async Task CreateTypesInFoldersAsync()
    {
        var site = managed.Site;
        var words = site.Get<IShortStringHelper>();
        var dataTypes = (await site.Get<IDataTypeContainerService>().CreateAsync(null, "Kontrakter", null, Constants.Security.SuperUserKey)).Result!;
        var textstring = (await site.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TextstringGuid))!;
        var dataType = new DataType(textstring.Editor, site.Get<IConfigurationEditorJsonSerializer>(), dataTypes.Id) { Name = "Kontrakt", DatabaseType = textstring.DatabaseType, EditorUiAlias = textstring.EditorUiAlias };
        Assert.True((await site.Get<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey)).Success);
        var documentTypes = (await site.Get<IContentTypeContainerService>().CreateAsync(null, "Kontrakter", null, Constants.Security.SuperUserKey)).Result!;
        Assert.True((await site.Get<IContentTypeService>().CreateAsync(new ContentType(words, documentTypes.Id) { Alias = "contractType", Name = "Kontrakt" }, Constants.Security.SuperUserKey)).Success);
        var mediaTypes = (await site.Get<IMediaTypeContainerService>().CreateAsync(null, "Kontrakter", null, Constants.Security.SuperUserKey)).Result!;
        Assert.True((await site.Get<IMediaTypeService>().CreateAsync(new MediaType(words, mediaTypes.Id) { Alias = "contractMedia", Name = "Kontrakt" }, Constants.Security.SuperUserKey)).Success);
        (keys["data-type:parent"], keys["document-type:parent"], keys["media-type:parent"]) = (dataTypes.Key.ToString(), documentTypes.Key.ToString(), mediaTypes.Key.ToString());
    }

    private void CreateMembers()
    {
        var members = managed.Site.Get<IMemberService>();
        var member = members.CreateMember("kontrakt", "kontrakt@example.org", "Kontrakt Medlem", "Member");
        members.Save(member);
        keys["member"] = member.Key.ToString();
    }

    private async Task<string> CreateUserAsync()
    {
        var created = await managed.Site.Get<IUserService>().CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = "contract@example.org", UserName = "contract@example.org", Name = "Contract", UserGroupKeys = new HashSet<Guid> { Constants.Security.EditorGroupKey } },
            approveUser: true);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.CreatedUser!.Key.ToString();
    }
}
