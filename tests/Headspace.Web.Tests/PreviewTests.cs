using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Preview;

namespace Headspace.Web.Tests;

#pragma warning disable CS0618 // Core marks the port obsolete and asks for it all the same

/// <summary>An editor sees the draft beside what is published; nobody else does, and nobody keeps it.</summary>
public sealed class PreviewTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Draft = "Titel i kladde";

    private SiteInProcess? site;
    private IContent? page;
    private string token = string.Empty;

    public async ValueTask InitializeAsync()
    {
        site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());
        var editor = new Editor(site);
        page = editor.Create("Udkast", editor.Root(), values: ("title", "Udgivet titel"));
        Editor.Set(page, "title", Draft);
        Assert.True(editor.Contents.Save(page).Success);
        token = (await site.Get<IPreviewTokenGenerator>().GenerateTokenAsync(Constants.Security.SuperUserKey)).Result!;
    }

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task A_valid_token_shows_the_draft_at_its_address_and_by_its_key_and_nothing_is_kept()
    {
        foreach (var path in new[] { "/udkast/", $"/{page!.Key}" })
        {
            using var response = await GetAsync(path, token);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains(Draft, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }

        Assert.DoesNotContain(Draft, (await site!.AskAsync(Editor.Host, "/udkast/")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_never_published_can_be_previewed_by_its_key()
    {
        var editor = new Editor(site!);
        var unpublished = editor.Contents.Create("Kun kladde", editor.Root().Id, "contentPage");
        Editor.Rename(unpublished, "Kun kladde");
        Assert.True(editor.Contents.Save(unpublished).Success);

        using var previewed = await GetAsync($"/{unpublished.Key}", token);
        using var asked = await GetAsync($"/{unpublished.Key}", null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (previewed.StatusCode, asked.StatusCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("noget-andet")]
    public async Task Without_a_valid_token_the_published_page_is_shown_and_its_key_is_no_address(string? wrong)
    {
        using var response = await GetAsync("/udkast/", wrong);
        using var byKey = await GetAsync($"/{page!.Key}", wrong);

        Assert.DoesNotContain(Draft, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, byKey.StatusCode);
    }

    [Fact]
    public async Task A_token_of_somebody_who_is_no_user_shows_nothing()
    {
        var foreign = (await site!.Get<IPreviewTokenGenerator>().GenerateTokenAsync(Guid.NewGuid())).Result;

        using var response = await GetAsync("/udkast/", foreign);

        Assert.DoesNotContain(Draft, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site!.Address, path));
        request.Headers.Host = $"{Editor.Host}:{site.Address.Port}";
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"{Constants.Web.PreviewCookieName}={cookie}");
        }

        return await client.SendAsync(request);
    }
}
