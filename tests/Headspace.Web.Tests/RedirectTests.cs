using Umbraco.Cms.Core.Models;

namespace Headspace.Web.Tests;

/// <summary>Whoever follows an old link arrives: at once, in one step, wherever the page has gone.</summary>
public sealed class RedirectTests(ImportedSite imported) : IAsyncLifetime
{
    private SiteInProcess? site;
    private Editor? editor;

    private Editor Editor => editor!;

    public async ValueTask InitializeAsync()
    {
        site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());
        editor = new Editor(site);
    }

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task A_renamed_page_and_all_below_it_lead_from_their_old_addresses_to_the_new_ones()
    {
        Assert.Equal(200, (await Editor.FollowAsync("/centre/odense/")).Status);
        var list = Editor.Find("Find et center");

        Editor.Set(list, "umbracoUrlName", "steder");
        Editor.Publish(list);

        Assert.Equal((301, "/steder/"), await Editor.FollowAsync("/centre/"));
        Assert.Equal((301, "/steder/odense/"), await Editor.FollowAsync("/centre/odense/"));
        Assert.Equal((301, "/steder/odense/?fra=mail"), await Editor.FollowAsync("/centre/odense/?fra=mail"));
        Assert.Equal((301, "/steder/odense/"), await Editor.FollowAsync("/CENTRE/Odense"));
    }

    [Fact]
    public async Task Pages_renamed_and_then_published_with_the_branch_lead_from_their_old_addresses_too()
    {
        var page = Editor.Create("Gren", Editor.Root());
        var below = Editor.Create("Kvist", page);
        foreach (var (document, name) in new[] { (page, "Stor gren"), (below, "Lille kvist") })
        {
            Editor.Rename(document, name);
            Editor.Contents.Save(document);
        }

        Editor.Contents.PublishBranch(Editor.Contents.GetById(page.Key)!, PublishBranchFilter.Default, ["*"]);

        Assert.Equal((301, "/stor-gren/"), await Editor.FollowAsync("/gren/"));
        Assert.Equal((301, "/stor-gren/lille-kvist/"), await Editor.FollowAsync("/gren/kvist/"));
    }

    [Fact]
    public async Task A_page_moved_twice_is_reached_in_one_step_from_both_old_addresses()
    {
        var first = Editor.Create("Første", Editor.Root());
        var second = Editor.Create("Anden", Editor.Root());
        var page = Editor.Create("Flyttet", first);
        var below = Editor.Create("Under", page);
        Assert.Equal(200, (await Editor.FollowAsync("/foerste/flyttet/under/")).Status);

        Editor.Contents.Move(page, second.Id);
        Assert.Equal((301, "/anden/flyttet/under/"), await Editor.FollowAsync("/foerste/flyttet/under/"));
        Editor.Contents.Move(Editor.Contents.GetById(page.Key)!, Editor.Root().Id);

        Assert.Equal((301, "/flyttet/"), await Editor.FollowAsync("/foerste/flyttet/"));
        Assert.Equal((301, "/flyttet/under/"), await Editor.FollowAsync("/foerste/flyttet/under/"));
        Assert.Equal((301, "/flyttet/under/"), await Editor.FollowAsync("/anden/flyttet/under/"));
        Assert.Equal(200, (await Editor.FollowAsync("/flyttet/under/")).Status);
        Assert.NotNull(Editor.Contents.GetById(below.Key));
    }

    [Fact]
    public async Task A_page_moved_to_another_site_is_found_there()
    {
        var page = Editor.Create("Gæst", Editor.Root());

        Editor.Contents.Move(page, Editor.Root("Psykiatritopmødet").Id);

        Assert.Equal((301, $"http://psykiatritopmoede.localhost:{site!.Address.Port}/gaest/"), await Editor.FollowAsync("/gaest/"));
    }

    [Fact]
    public async Task A_new_page_takes_an_old_address_over()
    {
        var page = Editor.Create("Plads", Editor.Root());
        Rename(page, "Ny plads");
        Assert.Equal((301, "/ny-plads/"), await Editor.FollowAsync("/plads/"));

        Editor.Create("Plads", Editor.Root());

        Assert.Equal(200, (await Editor.FollowAsync("/plads/")).Status);
        Assert.Equal(200, (await Editor.FollowAsync("/ny-plads/")).Status);
    }

    [Fact]
    public async Task A_page_that_gets_its_old_name_back_does_not_lead_in_a_circle()
    {
        var page = Editor.Create("Frem", Editor.Root());
        Rename(page, "Tilbage");
        Rename(page, "Frem");

        Assert.Equal(200, (await Editor.FollowAsync("/frem/")).Status);
        Assert.Equal((301, "/frem/"), await Editor.FollowAsync("/tilbage/"));
    }

    [Fact]
    public async Task The_old_address_of_a_page_that_is_gone_is_a_missing_page()
    {
        var page = Editor.Create("Kort", Editor.Root());
        Rename(page, "Lang");

        Assert.True(Editor.Contents.Unpublish(page).Success);

        Assert.Equal(404, (await Editor.FollowAsync("/kort/")).Status);
        Assert.Equal(404, (await Editor.FollowAsync("/lang/")).Status);
    }

    [Fact]
    public async Task A_redirect_is_not_kept_by_browsers_for_it_may_change()
    {
        Rename(Editor.Create("Nu", Editor.Root()), "Senere");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/nu/");
        request.Headers.Host = $"{Editor.Host}:{site!.Address.Port}";
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Where_tracking_is_switched_off_an_old_address_means_nothing()
    {
        await site!.DisposeAsync();
        var folder = imported.CopyOfDatabase();
        folder.Environment["Umbraco__CMS__WebRouting__DisableRedirectUrlTracking"] = "true";
        site = await SiteInProcess.StartAsync(folder);
        editor = new Editor(site);

        Rename(Editor.Create("Uset", Editor.Root()), "Set");

        Assert.Equal(404, (await Editor.FollowAsync("/uset/")).Status);
    }

    private void Rename(IContent page, string name)
    {
        Editor.Rename(page, name);
        Editor.Publish(page);
    }
}
