using Headspace.Cms.Hosting;
using Headspace.Web;
using Headspace.Web.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Benchmarks;

/// <summary>Fills the configured database with a tree of pages.</summary>
internal static class TreeCommand
{
    public const string RootName = "Arkiv";

    public static async Task<int> GenerateAsync(int documents, bool throughServices)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        IContent root;
        string connectionString;
        await using (var app = Composition.CreateBuilder([]).Build())
        {
            await app.Services.BootUmbracoAsync(CancellationToken.None);
            await app.ImportOnFirstBootAsync();
            var contents = app.Services.GetRequiredService<IContentService>();
            var tree = new ServiceTree(contents);
            root = FindRoot(contents) ?? tree.CreateRoot(FindModel(contents), RootName);
            connectionString = app.Configuration["ConnectionStrings:umbracoDbDSN"] ?? throw new InvalidOperationException("Name the database in ConnectionStrings__umbracoDbDSN.");
            if (throughServices)
            {
                tree.Fill(root, documents, done => Report(done, documents));
            }
        }

        if (!throughServices)
        {
            await using var connection = new SqliteConnection($"{connectionString};Foreign Keys=True");
            await connection.OpenAsync();
            new RowTree(connection).Fill(root.Id, documents);
        }

        Console.WriteLine($"{documents} documents in {System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        return 0;
    }

    /// <summary>The page that the generated ones lie under, if there is one.</summary>
    public static IContent? FindRoot(IContentService contents) =>
        contents.GetRootContent().SelectMany(site => contents.GetPagedChildren(site.Id, 0, int.MaxValue, out _, null, null, null, true)).FirstOrDefault(page => page.Name == RootName);

    /// <summary>A published page of text on the first site.</summary>
    public static IContent FindModel(IContentService contents)
    {
        var site = contents.GetRootContent().First(content => content.ContentType.Alias == "headspaceSite");
        return contents.GetPagedDescendants(site.Id, 0, int.MaxValue, out _).First(content => content.ContentType.Alias == "contentPage" && content.Published);
    }

    private static void Report(int done, int documents)
    {
        if (done % 500 == 0)
        {
            Console.WriteLine($"{done} of {documents}");
        }
    }
}
