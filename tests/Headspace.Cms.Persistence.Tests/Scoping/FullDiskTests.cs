using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Scoping;

/// <summary>SQLite says the same of a database that reached its greatest size as of a disk without room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TestSite _site = new();

    private IContentService Documents => _site.Get<IContentService>();

    [Fact]
    public async Task Saving_on_a_full_disk_names_the_database_and_changes_nothing()
    {
        var page = await CreateAsync();
        LeaveNoRoom();

        page.SetValue("title", "second");
        page.SetValue("text", new string('x', 1_000_000));
        var error = Assert.Throws<DatabaseUnusableException>(() => Documents.Save(page));

        Assert.Contains(_site.DatabaseFile, error.Message, StringComparison.Ordinal);
        Assert.Equal("first", Documents.GetById(page.Key)!.GetValue("title"));
        Assert.Equal("ok", _site.Scalar("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_row_that_finds_no_room_is_told_as_clearly_as_a_set_of_rows()
    {
        await CreateAsync();
        LeaveNoRoom();

        Assert.Throws<DatabaseUnusableException>(() =>
        {
            for (var number = 0; number < 2_000; number++)
                Documents.Save(Documents.Create($"Page {number} {new string('x', 200)}", Constants.System.Root, "page"));
        });
        Assert.Equal("ok", _site.Scalar("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task When_there_is_room_again_the_same_document_is_saved()
    {
        var page = await CreateAsync();
        LeaveNoRoom();
        page.SetValue("text", new string('x', 1_000_000));
        Assert.Throws<DatabaseUnusableException>(() => Documents.Save(page));

        SetMost("1000000");

        Assert.True(Documents.Save(page).Success);
        Assert.Equal(1_000_000, Documents.GetById(page.Key)!.GetValue<string>("text")!.Length);
    }

    public void Dispose() => _site.Dispose();

    private async Task<IContent> CreateAsync()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("title", "Textstring"), ("text", "Textarea"));
        var page = Documents.Create("Page", Constants.System.Root, "page");
        page.SetValue("title", "first");
        Documents.Save(page);
        return page;
    }

    private void LeaveNoRoom() => SetMost($"{_site.Scalar("PRAGMA page_count")}");

    // One flow uses one session after the other, so it is the same each time.
    private void SetMost(string pages)
    {
        using var scope = _site.Scopes.CreateCoreScope(autoComplete: true);
        using var command = _site.Get<IScopeAccessor>().Database.Database.GetDbConnection().CreateCommand();
        command.Transaction = _site.Get<IScopeAccessor>().Database.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"PRAGMA max_page_count={pages}";
        command.ExecuteNonQuery();
    }
}
