using Headspace.Testing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Tree;

/// <summary>What the common operations cost in statements, at two sizes, and that none of them reads a table from end to end.</summary>
public sealed class StatementCountTests(ImportedSite imported)
{
    private const int Few = 4;
    private const int Many = 24;

    /// <summary>Caches that are read again in between cost a statement or two more or less: far fewer than one for each document.</summary>
    private const int Noise = 5;

    /// <summary>At most so many statements for each document that an operation on a branch touches.</summary>
    private const int PerDocument = 25;

    [Fact]
    public async Task The_common_operations_take_as_many_statements_at_either_size_or_a_few_for_each_document()
    {
        var few = await MeasureAsync(Few);
        var many = await MeasureAsync(Many);

        Assert.All(["tree level", "open", "save", "publish"], operation => Assert.InRange(many[operation] - few[operation], -Noise, Noise));
        Assert.All(["publish with descendants", "move", "trash", "empty the bin"], operation =>
            Assert.InRange((many[operation] - few[operation]) / (double)(Many - Few), 0, PerDocument));
    }

    [Fact]
    public async Task Ten_blocks_in_fifty_languages_are_saved_with_as_many_statements_as_one_in_one()
    {
        await using var site = await SiteInProcess.StartQuietAsync(imported.CopyOfDatabase());
        var pages = new PagesWithBlocks(site);
        await pages.CreateTypeAsync();
        var languages = await pages.AddLanguagesAsync(50);

        Saving(site, pages.Create(languages[..1], 1)); // reads the sets that are kept whole
        var (one, many) = (pages.Create(languages[..1], 1), pages.Create(languages, 10));

        Assert.InRange(Saving(site, one) - Saving(site, many), -Noise, Noise);
        Assert.Equal(10, PagesWithBlocks.BlocksIn(site.Get<IContentService>().GetById(many.Key)!, languages[49]));
    }

    [Fact]
    public async Task A_branch_that_moves_asks_once_for_the_names_that_are_taken()
    {
        await using var site = await SiteInProcess.StartQuietAsync(imported.CopyOfDatabase());
        var tree = new TreeOfPages(site);
        await tree.CreateTypeAsync();
        var (branch, target) = (tree.CreateBranch("Branch", Few), tree.Create("Target"));

        using var statements = new SqlStatements();
        Assert.True(tree.Contents.Move(tree.Contents.GetById(branch.Key)!, target.Id).Success);

        Assert.Single(statements.All, sql => sql.StartsWith("SELECT \"u\".\"text\"\nFROM \"umbracoNode\"", StringComparison.Ordinal));
    }

    private static int Saving(SiteInProcess site, IContent page)
    {
        using var statements = new SqlStatements();
        Assert.True(site.Get<IContentService>().Save(page).Success);
        return statements.Count;
    }

    private async Task<Dictionary<string, int>> MeasureAsync(int children)
    {
        await using var site = await SiteInProcess.StartQuietAsync(imported.CopyOfDatabase());
        var tree = new TreeOfPages(site);
        await tree.CreateTypeAsync();
        var branch = tree.CreateBranch("Branch", children);
        var drafts = tree.CreateBranch("Drafts", children, publish: false);
        var target = tree.Create("Target");
        var counts = new Dictionary<string, int>();
        var executed = new List<string>();

        void Count(string operation, Action action)
        {
            using var statements = new SqlStatements();
            action();
            counts[operation] = statements.Count;
            executed.AddRange(statements.All);
        }

        var contents = tree.Contents;
        Count("tree level", () => Assert.Equal(Few, site.Get<IEntityService>().GetPagedChildren(branch.Key, UmbracoObjectTypes.Document, 0, Few, out _).Count()));
        Count("open", () => Assert.NotNull(contents.GetById(branch.Key)));
        var page = contents.GetPagedChildren(branch.Id, 0, 1, out _, null, null, null, true).Single();
        page.SetValue("title", "Changed");
        Count("save", () => Assert.True(contents.Save(page).Success));
        Count("publish", () => Assert.True(contents.Publish(page, ["*"]).Success));
        Count("publish with descendants", () => Assert.All(contents.PublishBranch(drafts, PublishBranchFilter.IncludeUnpublished, ["*"]), result => Assert.True(result.Success)));
        Count("move", () => Assert.True(contents.Move(contents.GetById(branch.Key)!, target.Id).Success));
        Count("trash", () => Assert.True(contents.MoveToRecycleBin(contents.GetById(branch.Key)!).Success));
        Count("empty the bin", () => Assert.True(contents.EmptyRecycleBin().Success));
        var whole = QueryPlans.WholeTables(site.Database, executed);
        Assert.True(whole.Count == 0, string.Join("\n\n", whole));
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")));
        return counts;
    }
}
