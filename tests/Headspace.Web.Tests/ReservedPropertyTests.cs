using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Web.Tests;

/// <summary>The properties that Umbraco gives a meaning of its own, and controllers that take a document type over.</summary>
public sealed class ReservedPropertyTests(ImportedSite imported) : IAsyncLifetime
{
    private const string TextBox = Constants.PropertyEditors.Aliases.TextBox;
    private const string Picker = Constants.PropertyEditors.Aliases.ContentPicker;

    private SiteInProcess? site;
    private Editor? editor;

    private Editor Editor => editor!;

    public async ValueTask InitializeAsync()
    {
        site = await SiteInProcess.StartAsync(
            imported.CopyOfDatabase(),
            services => services.AddControllers().PartManager.ApplicationParts.Add(new AssemblyPart(typeof(ReservedPropertyTests).Assembly)));
        editor = new Editor(site);
        await Editor.CreateTypeAsync(
            "tryOut",
            (Constants.Conventions.Content.UrlAlias, TextBox),
            (Constants.Conventions.Content.UrlName, TextBox),
            (Constants.Conventions.Content.InternalRedirectId, Picker),
            (Constants.Conventions.Content.Redirect, Picker),
            ("text", TextBox));
    }

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task A_document_without_a_template_is_rendered_by_the_controller_named_as_its_type()
    {
        Create("Prøve", ("text", "hej"));

        Assert.Equal((200, "Prøve: hej"), await site!.AskAsync(Editor.Host, "/proeve/"));
        Assert.Equal((301, "/proeve/"), await Editor.FollowAsync("/PROEVE"));
    }

    [Fact]
    public async Task What_a_controller_of_its_own_renders_is_stored_until_its_document_changes()
    {
        var store = site!.Get<Cms.Website.OutputCache.OutputCacheStore>();
        var page = Create("Prøve", ("text", "før"));
        Assert.Equal((200, "Prøve: før"), await site.AskAsync(Editor.Host, "/proeve/"));
        Assert.NotNull(store.Find($"http://{Editor.Host}:{site.Address.Port}/proeve/"));

        page.SetValue("text", "efter");
        Editor.Publish(page);

        Assert.Equal((200, "Prøve: efter"), await site.AskAsync(Editor.Host, "/proeve/"));
    }

    [Fact]
    public async Task What_a_controller_says_must_not_be_stored_is_not()
    {
        var store = site!.Get<Cms.Website.OutputCache.OutputCacheStore>();
        Create("Prøve", ("text", "privat"));

        Assert.Equal(200, (await site.AskAsync(Editor.Host, "/proeve/")).Status);

        Assert.Null(store.Find($"http://{Editor.Host}:{site.Address.Port}/proeve/"));
    }

    [Fact]
    public async Task An_alias_is_one_more_address_of_the_page()
    {
        var page = Create("Prøve", ("text", "hej"), ("umbracoUrlAlias", "kampagne, plakat/2026"));

        Assert.Equal((200, "Prøve: hej"), await site!.AskAsync(Editor.Host, "/kampagne/"));
        Assert.Equal((200, "Prøve: hej"), await site.AskAsync(Editor.Host, "/plakat/2026/"));
        Assert.Equal(404, (await site.AskAsync("psykiatritopmoede.localhost", "/kampagne/")).Status);

        page.SetValue("umbracoUrlAlias", "plakat/2026");
        Editor.Publish(page);

        Assert.Equal(404, (await site.AskAsync(Editor.Host, "/kampagne/")).Status);
        Assert.Equal(200, (await site.AskAsync(Editor.Host, "/plakat/2026/")).Status);
    }

    [Fact]
    public async Task The_name_in_the_address_can_be_another_than_the_pages()
    {
        Create("Et meget langt navn", ("text", "hej"), ("umbracoUrlName", "kort"));

        Assert.Equal(200, (await Editor.FollowAsync("/kort/")).Status);
        Assert.Equal(404, (await Editor.FollowAsync("/et-meget-langt-navn/")).Status);
    }

    [Fact]
    public async Task An_internal_redirect_shows_another_page_without_leaving_the_address()
    {
        var first = Create("Første", ("text", "en"));
        var second = Create("Anden", ("text", "to"));
        var page = Create("Skilt", ("umbracoInternalRedirectId", first.GetUdi().ToString()));
        Assert.Equal((200, "Første: en"), await site!.AskAsync(Editor.Host, "/skilt/"));

        first.SetValue("text", "en ny");
        Editor.Publish(first);
        Assert.Equal((200, "Første: en ny"), await site.AskAsync(Editor.Host, "/skilt/"));

        page.SetValue("umbracoInternalRedirectId", second.GetUdi().ToString());
        Editor.Publish(page);
        Assert.Equal((200, "Anden: to"), await site.AskAsync(Editor.Host, "/skilt/"));
    }

    [Fact]
    public async Task A_redirect_sends_the_visitor_to_the_other_page_for_now()
    {
        var target = Create("Mål");
        Create("Viser", ("umbracoRedirect", target.GetUdi().ToString()));

        Assert.Equal((302, "/maal/"), await Editor.FollowAsync("/viser/"));
    }

    [Fact]
    public async Task A_page_hidden_in_navigation_is_in_no_menu_and_no_sitemap_but_can_be_read()
    {
        await Editor.AddPropertyAsync("centreList", Constants.Conventions.Content.NaviHide, Constants.PropertyEditors.Aliases.Boolean);
        Assert.Contains("href=\"/centre/\"", Menu((await site!.AskAsync(Editor.Host, "/privatliv/")).Page), StringComparison.Ordinal);
        var list = Editor.Find("Find et center");

        list.SetValue(Constants.Conventions.Content.NaviHide, true);
        Editor.Publish(list);

        Assert.DoesNotContain("href=\"/centre/\"", Menu((await site.AskAsync(Editor.Host, "/privatliv/")).Page), StringComparison.Ordinal);
        Assert.DoesNotContain("/centre/</loc>", (await site.AskAsync(Editor.Host, "/sitemap.xml")).Page, StringComparison.Ordinal);
        Assert.Equal(200, (await Editor.FollowAsync("/centre/")).Status);
    }

    private static string Menu(string page) => page.Split("class=\"menu\"")[1].Split("</ul>")[0];

    private IContent Create(string name, params (string Alias, object? Value)[] values) =>
        Editor.Create(name, Editor.Root(), "tryOut", values);
}
