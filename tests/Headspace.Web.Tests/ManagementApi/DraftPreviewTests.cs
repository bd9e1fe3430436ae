using System.Net;
using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>A draft is seen at the site, on the backoffice's own host, by those who may read it and by nobody else.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class DraftPreviewTests(ManagedSite managed)
{
    private const string Title = "Titel som kun redaktionen ser";

    private Editor Editor => new(managed.Site);

    [Fact]
    public async Task An_editor_previews_on_the_host_of_the_backoffice_until_preview_is_ended()
    {
        var page = Draft("Forhåndsvist side", Editor.Root());
        using var browser = await managed.SignedInAsync(ManagedSite.Email, ManagedSite.Password);
        var info = await browser.GetAsync($"document/{page.Key}/preview-url?providerAlias=umbDocumentUrlProvider&culture=da-DK");
        Assert.Equal($"preview?id={page.Key}&culture=da-DK&segment=", info["url"]!.GetValue<string>());

        using var shown = await browser.SendAsync(HttpMethod.Get, $"/{page.Key}?culture=da-DK&rnd=0.5");
        var html = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains(Title, html, StringComparison.Ordinal);
        Assert.Contains("Du ser kladder", html, StringComparison.Ordinal);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", shown.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("frame-ancestors 'self'", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        // Links go on with the preview: no address of another host, and the front page by its key.
        Assert.DoesNotContain("href=\"http://headspace.localhost", html.Replace("rel=\"canonical\"", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"href=\"/{Editor.Root().Key}", html, StringComparison.Ordinal);

        // The backoffice itself goes on to tell of what is published: the draft has no address.
        var urls = (await browser.GetAsync($"document/urls?id={page.Key}")).AsArray().Single()!["urlInfos"]!.AsArray();
        Assert.All(urls, url => Assert.Null(url!["url"]));

        await browser.ChangeAsync(HttpMethod.Delete, "preview");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, page.Key));
        Editor.Contents.Delete(page);
    }

    [Fact]
    public async Task A_page_for_visitors_may_not_be_framed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = $"{Editor.Host}:{managed.Site.Address.Port}";
        using var response = await managed.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Du ser kladder", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_looks_like_that_site()
    {
        var other = Editor.Contents.GetRootContent().Single(root => root.ContentType.Alias == "summitSite");
        using var browser = await PreviewingAsync(other.Key);
        using var shown = await browser.SendAsync(HttpMethod.Get, $"/{other.Key}");
        var html = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains(">Psykiatritopmødet</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_read_a_document_is_refused_and_sees_no_draft_of_it_either()
    {
        var mine = Draft("Min egen gren", Editor.Root());
        var theirs = Draft("De andres gren", Editor.Root());
        var group = await managed.CreateGroupAsync([Constants.Applications.Content], mine.Key, ActionBrowse.ActionLetter);
        using var browser = await managed.SignedInAsAsync(group);
        await browser.GetAsync($"document/{mine.Key}/preview-url?providerAlias=umbDocumentUrlProvider");

        Assert.Equal(403, (await browser.TryAsync(HttpMethod.Get, $"document/{theirs.Key}/preview-url?providerAlias=umbDocumentUrlProvider")).Status);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, mine.Key));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, theirs.Key));

        var media = await managed.CreateGroupAsync([Constants.Applications.Media]);
        using var outside = await managed.SignedInAsAsync(media);
        Assert.Equal(403, (await outside.TryAsync(HttpMethod.Get, $"document/{mine.Key}/preview-url?providerAlias=umbDocumentUrlProvider")).Status);
        Assert.Equal(403, (await outside.TryAsync(HttpMethod.Post, "preview")).Status);
        Editor.Contents.Delete(mine);
        Editor.Contents.Delete(theirs);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused()
    {
        var root = Editor.Root().Key;
        Assert.Equal(400, (await managed.Admin.TryAsync(HttpMethod.Get, $"document/{root}/preview-url?providerAlias=nobody")).Status);
        Assert.Equal(404, (await managed.Admin.TryAsync(HttpMethod.Get, $"document/{Guid.NewGuid()}/preview-url?providerAlias=umbDocumentUrlProvider")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_preview()
    {
        var page = Draft("Til log ud", Editor.Root());
        using var browser = await PreviewingAsync(page.Key);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, page.Key));
        using var signedOut = await browser.SendAsync(HttpMethod.Get, $"{BackOffice.Security}/signout", null, ("Referer", managed.Site.Address.AbsoluteUri));
        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, page.Key));
        Editor.Contents.Delete(page);
    }

    [Fact]
    public async Task The_way_out_on_the_page_ends_the_preview()
    {
        var page = Draft("Til udgangen", Editor.Root());
        using var browser = await PreviewingAsync(page.Key);
        using var left = await browser.SendAsync(HttpMethod.Post, "/umbraco/preview/end");
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, page.Key));
        Editor.Contents.Delete(page);
    }

    [Fact]
    public async Task An_open_preview_hears_that_its_document_was_saved()
    {
        var page = Draft("Lyttes til", Editor.Root());
        using var stranger = new BackOffice(managed.Site);
        using var refused = await stranger.SendAsync(HttpMethod.Post, "/umbraco/PreviewHub/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        using var browser = await PreviewingAsync(page.Key);
        using var negotiated = await browser.SendAsync(HttpMethod.Post, "/umbraco/PreviewHub/negotiate?negotiateVersion=1");
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await negotiated.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var hub = $"/umbraco/PreviewHub?id={Uri.EscapeDataString(answer["connectionToken"]!.GetValue<string>())}";
        await PollAsync(browser, hub);
        using var handshake = new StringContent("{\"protocol\":\"json\",\"version\":1}\u001e", Encoding.UTF8);
        using var greeted = await browser.SendAsync(HttpMethod.Post, hub, handshake);
        Assert.StartsWith("{}", await PollAsync(browser, hub), StringComparison.Ordinal);

        Editor.Set(page, "title", "En ny titel");
        Assert.True(Editor.Contents.Save(page).Success);
        var told = string.Empty;
        while (!told.Contains(page.Key.ToString(), StringComparison.Ordinal))
        {
            told = await PollAsync(browser, hub);
        }

        Assert.Contains("\"target\":\"refreshed\"", told, StringComparison.Ordinal);
        Editor.Contents.Delete(page);
    }

    private static async Task<string> PollAsync(BackOffice browser, string hub)
    {
        using var polled = await browser.SendAsync(HttpMethod.Get, hub);
        Assert.Equal(HttpStatusCode.OK, polled.StatusCode);
        return await polled.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<BackOffice> PreviewingAsync(Guid key)
    {
        var browser = await managed.SignedInAsync(ManagedSite.Email, ManagedSite.Password);
        await browser.GetAsync($"document/{key}/preview-url?providerAlias=umbDocumentUrlProvider");
        return browser;
    }

    private static async Task<HttpStatusCode> StatusAsync(BackOffice browser, Guid key)
    {
        using var response = await browser.SendAsync(HttpMethod.Get, $"/{key}?culture=da-DK");
        return response.StatusCode;
    }

    private IContent Draft(string name, IContent parent)
    {
        var page = Editor.Contents.Create(name, parent.Id, "contentPage");
        Editor.Rename(page, name);
        Editor.Set(page, "title", Title);
        Assert.True(Editor.Contents.Save(page).Success);
        return page;
    }
}
