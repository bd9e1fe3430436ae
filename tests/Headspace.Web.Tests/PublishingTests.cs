using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests;

/// <summary>What an editor does is right at the very next request, on every address that showed it.</summary>
public sealed class PublishingTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Headspace = "headspace.localhost";
    private SiteInProcess? site;

    private IContentService Contents => site!.Get<IContentService>();

    public async ValueTask InitializeAsync() => site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task A_changed_page_is_shown_at_once_where_it_is_and_where_it_is_listed()
    {
        await SeeAsync("/centre/odense/", "Klosterbakken");
        await SeeAsync("/centre/", "Klosterbakken");
        var centre = Find("headspace Odense");

        centre.SetValue("street", "Vestergade 1");
        Publish(centre);

        await SeeAsync("/centre/odense/", "Vestergade 1");
        await SeeAsync("/centre/", "Vestergade 1");
    }

    [Fact]
    public async Task A_save_without_publishing_shows_nothing()
    {
        await SeeAsync("/centre/odense/", "Klosterbakken");
        var centre = Find("headspace Odense");

        centre.SetValue("street", "Kladdevej 1");
        Contents.Save(centre);

        await SeeAsync("/centre/odense/", "Klosterbakken");
    }

    [Fact]
    public async Task An_unpublished_page_is_gone_from_its_address_and_from_lists()
    {
        await SeeAsync("/centre/", "headspace Odense");
        var centre = Find("headspace Odense");

        Assert.True(Contents.Unpublish(centre).Success);

        Assert.Equal(404, (await site!.AskAsync(Headspace, "/centre/odense/")).Status);
        Assert.DoesNotContain("headspace Odense", (await site.AskAsync(Headspace, "/centre/")).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/centre/odense/", (await site.AskAsync(Headspace, "/sitemap.xml")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_page_enters_the_lists_that_were_stored_without_it()
    {
        Assert.DoesNotContain("headspace Ny", (await site!.AskAsync(Headspace, "/centre/")).Page, StringComparison.Ordinal);
        var model = Find("headspace Odense");

        var centre = Contents.Create("headspace Ny", model.ParentId, "centre");
        Editor.Rename(centre, "headspace Ny");
        centre.SetValue("municipality", model.GetValue("municipality"));
        centre.SetValue("city", "Nyby");
        centre.SetValue("status", model.GetValue("status"));
        Publish(centre);

        await SeeAsync("/centre/", "headspace Ny");
        await SeeAsync("/centre/headspace-ny/", "Nyby");
    }

    [Fact]
    public async Task A_new_name_in_the_address_is_followed_by_every_link_to_the_page_and_below_it()
    {
        await SeeAsync("/", "/centre/");
        var list = Find("Find et center");

        Editor.Set(list, "umbracoUrlName", "steder");
        Publish(list);

        await SeeAsync("/", "href=\"/steder/\"");
        await SeeAsync("/steder/", "href=\"/steder/odense/\"");
        Assert.NotEqual(200, (await site!.AskAsync(Headspace, "/centre/odense/")).Status);
    }

    [Fact]
    public async Task Nothing_else_is_thrown_away()
    {
        var store = site!.Get<Cms.Website.OutputCache.OutputCacheStore>();
        string[] paths = ["/", "/centre/", "/centre/odense/", "/centre/aarhus/", "/privatliv/"];
        foreach (var path in paths)
        {
            Assert.Equal(200, (await site.AskAsync(Headspace, path)).Status);
        }

        var centre = Find("headspace Odense");
        centre.SetValue("street", "Vestergade 1");
        Publish(centre);

        var kept = paths
            .Where(path => store.Find($"http://{Headspace}:{site.Address.Port}{path}") is not null);
        Assert.Equal("/ /centre/aarhus/ /privatliv/", string.Join(' ', kept));
    }

    private async Task SeeAsync(string path, string text)
    {
        var (status, page) = await site!.AskAsync(Headspace, path);

        Assert.Equal(200, status);
        Assert.Contains(text, page, StringComparison.Ordinal);
    }

    private void Publish(IContent content)
    {
        Assert.True(Contents.Save(content).Success);
        Assert.True(Contents.Publish(content, ["*"]).Success);
    }

    private IContent Find(string name)
    {
        var root = Contents.GetRootContent().Single(content => content.Name == "headspace");
        return Contents.GetPagedDescendants(root.Id, 0, 500, out _).Single(content => content.Name == name);
    }
}
