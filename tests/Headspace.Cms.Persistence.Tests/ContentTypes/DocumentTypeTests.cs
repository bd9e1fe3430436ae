using Headspace.Cms.Persistence.Tests.Hosting;
using Headspace.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Persistence.Tests.ContentTypes;

public sealed class DocumentTypeTests : IDisposable
{
    private readonly TestSite _site = new();

    private IContentTypeService Types => _site.Get<IContentTypeService>();

    [Fact]
    public async Task A_created_type_comes_back_as_it_was()
    {
        var template = new Template(_site.Get<IShortStringHelper>(), "Page", "page") { Content = "<h1>@Model.Name</h1>" };
        await _site.Get<ITemplateService>().CreateAsync(template, Constants.Security.SuperUserKey);
        var child = await _site.CreateDocumentTypeAsync("child");
        var type = _site.NewDocumentType("page", ContentVariation.Nothing, ("title", "Textstring"), ("count", "Numeric"));
        type.Description = "A page";
        type.AllowedTemplates = [template];
        type.SetDefaultTemplate(template);
        type.AllowedContentTypes = [new ContentTypeSort(child.Key, 0, child.Alias)];
        type.HistoryCleanup!.KeepAllVersionsNewerThanDays = 3;

        await Types.CreateAsync(type, Constants.Security.SuperUserKey);
        var read = Types.Get("PAGE")!;

        Assert.Equal(type.Id, read.Id);
        Assert.Equal($"-1,{type.Id}", read.Path);
        Assert.Equal("A page", read.Description);
        Assert.Equal(["title", "count"], read.PropertyTypes.Select(property => property.Alias));
        Assert.Equal(ValueStorageType.Integer, read.PropertyTypes.Last().ValueStorageType);
        Assert.Equal("Content", Assert.Single(read.PropertyGroups).Name);
        Assert.Equal("page", read.DefaultTemplate?.Alias);
        Assert.Equal(child.Key, Assert.Single(read.AllowedContentTypes!).Key);
        Assert.Equal(3, read.HistoryCleanup?.KeepAllVersionsNewerThanDays);
        Assert.False(read.IsDirty());
    }

    [Fact]
    public async Task Compositions_bring_their_properties()
    {
        var seo = await _site.CreateDocumentTypeAsync("seo", ContentVariation.Nothing, ("metaTitle", "Textstring"));
        var type = _site.NewDocumentType("page");
        type.AddContentType(seo);

        await Types.CreateAsync(type, Constants.Security.SuperUserKey);

        Assert.Contains("metaTitle", Types.Get(type.Key)!.CompositionPropertyTypes.Select(property => property.Alias));
        Assert.Equal(type.Key, Assert.Single(Types.GetComposedOf(seo.Id)).Key);
    }

    [Fact]
    public async Task Removed_properties_and_groups_are_gone_and_kept_ones_keep_their_ids()
    {
        var type = await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("title", "Textstring"), ("count", "Numeric"));
        var titleId = type.PropertyTypes.First().Id;
        type.RemovePropertyType("count");
        type.PropertyTypes.First().Name = "Heading";

        await Types.UpdateAsync(type, Constants.Security.SuperUserKey);
        var read = Types.Get(type.Key)!;

        var property = Assert.Single(read.PropertyTypes);
        Assert.Equal((titleId, "Heading"), (property.Id, property.Name));
    }

    [Fact]
    public async Task What_a_caller_changes_on_an_entity_is_not_in_the_cache()
    {
        var type = await _site.CreateDocumentTypeAsync("page");
        Types.Get(type.Key)!.Name = "Changed";

        Assert.Equal("page", Types.Get(type.Key)!.Name);
    }

    [Fact]
    public async Task A_write_that_is_rolled_back_leaves_nothing_in_the_cache()
    {
        using (_site.Scopes.CreateCoreScope())
        {
            await Types.CreateAsync(_site.NewDocumentType("page"), Constants.Security.SuperUserKey);
            Assert.NotNull(Types.Get("page"));
        }

        Assert.Null(Types.Get("page"));
    }

    [Fact]
    public async Task A_type_is_moved_into_a_container_and_deleted()
    {
        var type = await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("title", "Textstring"));
        var folder = await _site.Get<IContentTypeContainerService>().CreateAsync(null, "Pages", null, Constants.Security.SuperUserKey);
        Assert.True(folder.Success);

        await Types.MoveAsync(type.Key, folder.Result!.Key);
        Assert.Equal($"-1,{folder.Result.Id},{type.Id}", Types.Get(type.Key)!.Path);

        await Types.DeleteAsync(type.Key, Constants.Security.SuperUserKey);
        Assert.Null(Types.Get(type.Key));
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public async Task A_type_with_many_properties_is_written_with_as_many_commands_as_one_with_few(int count)
    {
        await _site.CreateDocumentTypeAsync("warm");
        var type = _site.NewDocumentType("page", ContentVariation.Nothing, [.. Enumerable.Range(0, count).Select(number => ($"property{number}", "Textstring"))]);
        using var commands = new SqlStatements();

        _site.InScope(() => _site.Get<Umbraco.Cms.Core.Persistence.Repositories.IContentTypeRepository>().Save(type));

        Assert.InRange(commands.Count, 1, 25);
    }

    [Fact]
    public void The_seeded_media_and_member_types_are_there()
    {
        Assert.Equal(["umbracoFile", "umbracoWidth", "umbracoHeight", "umbracoBytes", "umbracoExtension"], _site.Get<IMediaTypeService>().Get("Image")!.PropertyTypes.Select(property => property.Alias));
        Assert.Equal(7, _site.Get<IMediaTypeService>().Get("Folder")!.AllowedContentTypes!.Count());
        Assert.NotNull(_site.Get<IMemberTypeService>().Get("Member"));
    }

    public void Dispose() => _site.Dispose();
}
