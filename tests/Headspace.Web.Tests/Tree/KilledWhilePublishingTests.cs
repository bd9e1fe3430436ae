using Headspace.Testing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Tree;

/// <summary>A power cut while a branch is being published: all of it is old, or all of it is new.</summary>
public sealed class KilledWhilePublishingTests(ImportedSite imported)
{
    private static readonly int count = LongRun.IsOn ? 500 : 40;
    private static readonly int kills = LongRun.IsOn ? 20 : 1;

    [Fact]
    public async Task A_branch_whose_publishing_was_killed_is_wholly_old_or_wholly_new_at_the_next_start()
    {
        var random = new Random(Seed.Value);
        SiteFolder prepared;
        Guid branch;
        await using (var site = await ProofPages.StartAsync(imported.CopyOfDatabase()))
        {
            branch = await PrepareAsync(site);
            prepared = ImportedSite.CopyOf(site.Database);
        }

        using var _ = prepared;
        for (var kill = 0; kill < kills; kill++)
        {
            var folder = ImportedSite.CopyOf(prepared.Database);
            // The branch has a document more than its children; one more is after the commit.
            var number = random.Next(1, count + 3);
            var committed = await PublishingProcess.KillAtAsync(folder, branch, number);

            await using var site = await ProofPages.StartAsync(folder);
            Assert.Equal(committed ? "efter" : "før", await TextOfAllAsync(site));
            ConsistentRows.Check(site.Database);
            var page = site.Get<IContentService>().GetById(branch)!;
            Assert.True(site.Get<IContentService>().Publish(page, ["*"]).Success);
        }
    }

    private static async Task<Guid> PrepareAsync(SiteInProcess site)
    {
        var pages = new ProofPages(site);
        var parent = await pages.SetUpAsync(inEnglish: false);
        foreach (var number in Enumerable.Range(0, count))
        {
            var page = pages.Create($"Side {number}", parent, publish: true, "før");
            page.SetValue("text", "efter");
            Assert.True(pages.Contents.Save(page).Success);
        }

        return parent.Key;
    }

    /// <summary>The one text that all pages show.</summary>
    private static async Task<string> TextOfAllAsync(SiteInProcess site)
    {
        var texts = new HashSet<string>();
        foreach (var number in Enumerable.Range(0, count))
        {
            var (status, page) = await site.AskAsync(Editor.Host, $"/bevis/side-{number}/");
            Assert.Equal(200, status);
            texts.Add(page.Split(": ")[1].TrimEnd(']'));
        }

        return Assert.Single(texts);
    }
}
