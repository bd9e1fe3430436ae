using Headspace.Benchmarks;
using Headspace.Testing;
using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Tree;

/// <summary>The trees that the benchmarks run on are the ones that Core's services would have made.</summary>
public sealed class GeneratedTreeTests(ImportedSite imported)
{
    // Two sections and a page; 1,000 with --long.
    private static readonly int pages = LongRun.IsOn ? 1_000 : 102;

    [Fact]
    public async Task Rows_written_at_once_equal_the_rows_of_Cores_services()
    {
        List<string> throughServices, asRows;
        await using (var site = await SiteInProcess.StartAsync(imported.CopyOfDatabase()))
        {
            var contents = site.Get<IContentService>();
            var tree = new ServiceTree(contents);
            var root = tree.CreateRoot(TreeCommand.FindModel(contents), "Arkiv");
            tree.Fill(root, pages);
            throughServices = BranchRows.Read(site.Database, root.Id);
        }

        var (folder, rootId) = await WriteRowsAsync();
        asRows = BranchRows.Read(folder.Database, rootId);
        await using var filled = await SiteInProcess.StartAsync(folder);

        Assert.Equal(throughServices, asRows);
        Assert.Equal(200, (await filled.AskAsync("headspace.localhost", "/arkiv/side-0/side-100/side-101/")).Status);
    }

    private async Task<(SiteFolder Folder, int RootId)> WriteRowsAsync()
    {
        IContent root;
        SiteFolder copy;
        await using (var site = await SiteInProcess.StartAsync(imported.CopyOfDatabase()))
        {
            var contents = site.Get<IContentService>();
            root = new ServiceTree(contents).CreateRoot(TreeCommand.FindModel(contents), "Arkiv");
            copy = ImportedSite.CopyOf(site.Database);
        }

        await using var connection = new SqliteConnection($"Data Source={copy.Database};Pooling=False;Foreign Keys=True");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        new RowTree(connection).Fill(root.Id, pages);
        return (copy, root.Id);
    }
}
