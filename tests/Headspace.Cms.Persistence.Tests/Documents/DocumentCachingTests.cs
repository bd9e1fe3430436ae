using Headspace.Cms.Persistence.Tests.Hosting;
using Headspace.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Documents;

public sealed class DocumentCachingTests : IDisposable
{
    private readonly TestSite _site = new();

    private IContentService Documents => _site.Get<IContentService>();

    [Fact]
    public async Task A_document_that_nobody_changed_is_read_once()
    {
        var page = await CreateAsync();
        Documents.GetById(page.Key);

        using var statements = new SqlStatements();

        Assert.Equal(("Page", "first"), (Documents.GetById(page.Key)!.Name, Documents.GetById(page.Id)!.GetValue<string>("title")));
        Assert.Equal(0, statements.Count);
    }

    [Fact]
    public async Task What_a_caller_does_to_its_copy_no_one_else_sees()
    {
        var page = await CreateAsync();
        Documents.GetById(page.Key)!.SetValue("title", "mine");

        Assert.Equal("first", Documents.GetById(page.Key)!.GetValue("title"));
    }

    [Fact]
    public async Task A_unit_of_work_sees_what_it_has_written_and_others_only_what_is_committed()
    {
        var page = await CreateAsync();
        Documents.GetById(page.Key);
        using (var scope = _site.Scopes.CreateCoreScope())
        {
            page.SetValue("title", "second");
            Documents.Save(page);

            Assert.Equal("second", Documents.GetById(page.Key)!.GetValue("title"));
        }

        Assert.Equal("first", Documents.GetById(page.Key)!.GetValue("title"));
        page.SetValue("title", "third");
        Documents.Save(page);
        Assert.Equal("third", Documents.GetById(page.Key)!.GetValue("title"));
    }

    [Fact]
    public async Task A_unit_of_work_reads_what_it_has_written_once()
    {
        var page = await CreateAsync();
        using var scope = _site.Scopes.CreateCoreScope();
        page.SetValue("title", "second");
        Documents.Save(page);
        Documents.GetById(page.Key);

        using (var statements = new SqlStatements())
        {
            Assert.Equal(("second", "second"), (Documents.GetById(page.Id)!.GetValue<string>("title"), Documents.GetById(page.Key)!.GetValue<string>("title")));
            Assert.Equal(0, statements.Count);
        }

        page.SetValue("title", "third");
        Documents.Save(page);
        Assert.Equal("third", Documents.GetById(page.Key)!.GetValue("title"));
    }

    [Fact]
    public async Task Documents_that_were_read_together_are_not_read_again_one_by_one()
    {
        var page = await CreateAsync();
        Documents.GetByIds([page.Key]);

        using var statements = new SqlStatements();

        Assert.Equal("first", Documents.GetById(page.Key)!.GetValue("title"));
        Assert.Equal(0, statements.Count);
    }

    [Fact]
    public async Task A_deleted_or_moved_document_is_not_found_where_it_was()
    {
        var page = await CreateAsync();
        var child = Documents.Create("Child", page.Id, "page");
        Documents.Save(child);
        Documents.GetById(child.Key);
        Documents.MoveToRecycleBin(page);

        Assert.True(Documents.GetById(child.Key)!.Trashed);
        Documents.EmptyRecycleBin();
        Assert.Null(Documents.GetById(child.Key));
    }

    [Fact]
    public async Task A_property_that_its_type_has_lost_is_gone_from_the_document()
    {
        var page = await CreateAsync();
        Documents.GetById(page.Key);
        var type = _site.Get<IContentTypeService>().Get("page")!;
        type.RemovePropertyType("title");
        await _site.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey);

        Assert.False(Documents.GetById(page.Key)!.HasProperty("title"));
    }

    public void Dispose() => _site.Dispose();

    private async Task<IContent> CreateAsync()
    {
        var type = await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("title", "Textstring"));
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        await _site.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey);
        var page = Documents.Create("Page", Constants.System.Root, "page");
        page.SetValue("title", "first");
        Documents.Save(page);
        return page;
    }
}
