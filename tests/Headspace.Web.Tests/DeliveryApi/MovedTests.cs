using System.Net;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Who asks for an item where it was is told where it went; what an editor does is right at the next request.</summary>
public sealed class MovedTests(ImportedSite imported)
{
    [Fact]
    public async Task A_renamed_item_is_found_at_its_old_path_in_every_form_of_it()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase()));
        var editor = new Editor(site);
        var page = editor.Create("Gammelt navn", editor.Root());
        var child = editor.Create("Under", page);
        var root = editor.Root();
        Editor.Rename(page, "Nyt navn");
        editor.Publish(page);

        foreach (var said in new[] { ("Start-Item", DeliverySite.Headspace), ("Start-Item", root.Key.ToString()), ("Host", Editor.Host) })
        {
            foreach (var (old, now) in new[] { ("gammelt-navn", "/nyt-navn/"), ("gammelt-navn/", "/nyt-navn/"), ("%2Fgammelt-navn%2Funder%2F", "/nyt-navn/under/") })
            {
                using var response = await DeliverySite.AskAsync(site.Client, $"{DeliverySite.Base}/content/item/{old}", said);

                Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
                Assert.Equal(now, response.Headers.Location!.OriginalString);
                Assert.Equal(DeliverySite.Headspace, Assert.Single(response.Headers.GetValues("Location-Start-Item-Path")));
                Assert.Equal(root.Key.ToString(), Assert.Single(response.Headers.GetValues("Location-Start-Item-Id")));
            }
        }

        Assert.True(editor.Contents.Unpublish(editor.Contents.GetById(child.Id)!).Success);
        using var gone = await DeliverySite.AskAsync(site.Client, $"{DeliverySite.Base}/content/item/gammelt-navn/under", ("Start-Item", DeliverySite.Headspace));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task What_an_editor_does_is_in_the_next_answer()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase()));
        var editor = new Editor(site);
        var page = editor.Create("Nyt", editor.Root(), values: ("title", "Første"));

        Assert.Contains("Første", await BodyAsync(site, $"/content/item/{page.Key}"), StringComparison.Ordinal);
        Assert.Contains("Første", await BodyAsync(site, "/content?filter=name:Nyt&fields=properties[title]"), StringComparison.Ordinal);
        Editor.Set(page, "title", "Anden");
        editor.Publish(page);
        Assert.Contains("Anden", await BodyAsync(site, $"/content/item/{page.Key}"), StringComparison.Ordinal);
        Assert.Contains("Anden", await BodyAsync(site, "/content?filter=name:Nyt&fields=properties[title]"), StringComparison.Ordinal);
        Assert.True(editor.Contents.Unpublish(page).Success);
        Assert.DoesNotContain(page.Key.ToString(), await BodyAsync(site, "/content?filter=name:Nyt"), StringComparison.Ordinal);
    }

    private static async Task<string> BodyAsync(SiteInProcess site, string route)
    {
        using var response = await DeliverySite.AskAsync(site.Client, DeliverySite.Base + route);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
