using Headspace.Testing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests;

/// <summary>
/// Starting and answering the first request take no command for each document. The site starts on several threads, and two that
/// miss the same cache at once each read what it holds: a command or two more or less say nothing.
/// </summary>
public sealed class QueryCountTests(ImportedSite imported)
{
    private const int MoreDocuments = 60;
    private const int AtOnce = 5;

    [Fact]
    public async Task A_start_and_a_first_page_take_no_command_for_each_document()
    {
        Testing.SiteFolder larger;
        await using (var site = await SiteInProcess.StartAsync(imported.CopyOfDatabase()))
        {
            AddCentres(site);
            larger = ImportedSite.CopyOf(site.Database);
        }

        var small = await CountAsync(imported.CopyOfDatabase());
        var large = await CountAsync(larger);

        Assert.InRange(large - small, -AtOnce, AtOnce);
    }

    private static void AddCentres(SiteInProcess site)
    {
        var contents = site.Get<IContentService>();
        var root = contents.GetRootContent().Single(content => content.Name == "headspace");
        var model = contents.GetPagedDescendants(root.Id, 0, 500, out _).Single(content => content.Name == "headspace Odense");
        for (var number = 0; number < MoreDocuments; number++)
        {
            var centre = contents.Create($"headspace {number}", model.ParentId, "centre");
            Editor.Rename(centre, $"headspace {number}");
            centre.SetValue("municipality", model.GetValue("municipality"));
            centre.SetValue("city", "Nyby");
            centre.SetValue("status", model.GetValue("status"));
            contents.Save(centre);
            Assert.True(contents.Publish(centre, ["*"]).Success);
        }
    }

    private static async Task<int> CountAsync(Testing.SiteFolder folder)
    {
        using var statements = new SqlStatements();
        await using var site = await SiteInProcess.StartQuietAsync(folder);
        Assert.Equal(200, (await site.AskAsync("headspace.localhost", "/centre/")).Status);
        return statements.Count;
    }
}
