using Umbraco.Cms.Core.Models;

namespace Headspace.Web.Tests;

/// <summary>One site in two languages: headspace.dk in Danish and headspace.dk/en in English.</summary>
public sealed class CultureTests(ImportedSite imported) : IAsyncLifetime
{
    private const string Danish = "da-DK";
    private const string English = "en-GB";

    private SiteInProcess? site;
    private Editor? editor;

    private Editor Editor => editor!;

    private string Origin => $"http://{Editor.Host}:{site!.Address.Port}";

    public async ValueTask InitializeAsync()
    {
        site = await SiteInProcess.StartAsync(imported.CopyOfDatabase());
        editor = new Editor(site);
    }

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task A_page_has_an_address_and_a_language_for_each_of_its_cultures()
    {
        Create("Om os", "About us");

        var (danishStatus, danish) = await site!.AskAsync(Editor.Host, "/om-os/");
        var (englishStatus, english) = await site.AskAsync(Editor.Host, "/en/about-us/");

        Assert.Equal((200, 200), (danishStatus, englishStatus));
        Assert.Contains("<html lang=\"da\">", danish, StringComparison.Ordinal);
        Assert.Contains("<h1>Om os</h1>", danish, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("<h1>About us</h1>", english, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Origin}/en/about-us/\">", english, StringComparison.Ordinal);
        foreach (var page in new[] { danish, english })
        {
            Assert.Contains($"<link rel=\"alternate\" hreflang=\"da-DK\" href=\"{Origin}/om-os/\">", page, StringComparison.Ordinal);
            Assert.Contains($"<link rel=\"alternate\" hreflang=\"en-GB\" href=\"{Origin}/en/about-us/\">", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_answer_names_its_language_also_when_it_is_stored()
    {
        Create("Om os", "About us");

        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/en/about-us/");
            request.Headers.Host = $"{Editor.Host}:{site!.Address.Port}";
            using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(English, response.Content.Headers.ContentLanguage.Single());
        }
    }

    [Fact]
    public async Task A_page_without_a_culture_is_missing_in_it_and_names_no_alternates()
    {
        Create("Kun dansk", null);

        var (status, page) = await site!.AskAsync(Editor.Host, "/kun-dansk/");

        Assert.Equal(200, status);
        Assert.DoesNotContain("rel=\"alternate\"", page, StringComparison.Ordinal);
        Assert.Equal(404, (await site.AskAsync(Editor.Host, "/en/kun-dansk/")).Status);
        var missing = await site.AskAsync(Editor.Host, "/en/nothing-here/");
        Assert.Equal(404, missing.Status);
        Assert.Contains("Talk to us", missing.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_culture_published_later_is_there_at_once_and_gone_at_once()
    {
        var page = Create("Om os", null);
        Assert.Equal(404, (await site!.AskAsync(Editor.Host, "/en/about-us/")).Status);
        Assert.Equal(200, (await site.AskAsync(Editor.Host, "/om-os/")).Status);

        page.SetCultureName("About us", English);
        Editor.Publish(page, English);

        Assert.Equal(200, (await site.AskAsync(Editor.Host, "/en/about-us/")).Status);
        Assert.Contains("hreflang=\"en-GB\"", (await site.AskAsync(Editor.Host, "/om-os/")).Page, StringComparison.Ordinal);

        Assert.True(Editor.Contents.Unpublish(page, English).Success);

        Assert.Equal(404, (await site.AskAsync(Editor.Host, "/en/about-us/")).Status);
        Assert.DoesNotContain("rel=\"alternate\"", (await site.AskAsync(Editor.Host, "/om-os/")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitemap_has_each_page_in_each_of_its_cultures_and_one_that_does_not_vary_once()
    {
        Create("Om os", "About us");
        Create("Kun dansk", null);

        var sitemap = (await site!.AskAsync(Editor.Host, "/sitemap.xml")).Page;

        Assert.Contains($"<loc>{Origin}/om-os/</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains($"<loc>{Origin}/en/about-us/</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains($"<loc>{Origin}/kun-dansk/</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains($"<loc>{Origin}/centre/odense/</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/centre/", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/kun-dansk/", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_in_one_culture_redirects_in_this_culture_alone()
    {
        var page = Create("Om os", "About us");

        page.SetCultureName("Who we are", English);
        Editor.Publish(page);

        Assert.Equal((301, "/en/who-we-are/"), await Editor.FollowAsync("/en/about-us/"));
        Assert.Equal((200, null), await Editor.FollowAsync("/om-os/"));
        Assert.Equal(404, (await Editor.FollowAsync("/about-us/")).Status);
    }

    [Fact]
    public async Task A_culture_with_a_time_of_its_own_is_published_and_unpublished_without_the_others()
    {
        var page = Create("Om os", null);
        page.SetCultureName("About us", English);
        Assert.True(Editor.Contents.Save(page).Success);
        var now = DateTime.UtcNow;

        await RunScheduleAsync(page, release: now.AddMinutes(-1), expire: null);
        Assert.Equal(200, (await Editor.FollowAsync("/en/about-us/")).Status);

        await RunScheduleAsync(page, release: null, expire: now.AddMinutes(-1));
        Assert.Equal(404, (await Editor.FollowAsync("/en/about-us/")).Status);
        Assert.Equal(200, (await Editor.FollowAsync("/om-os/")).Status);
    }

    [Fact]
    public async Task Another_spelling_of_an_english_address_leads_to_its_one_form()
    {
        Create("Om os", "About us");

        Assert.Equal((301, "/en/about-us/"), await Editor.FollowAsync("/EN/About-Us"));
    }

    private Task RunScheduleAsync(IContent page, DateTime? release, DateTime? expire)
    {
        var schedule = new ContentScheduleCollection();
        Assert.True(schedule.Add(English, release, expire));
        Editor.Contents.PersistContentSchedule(page, schedule);
        return site!.Job("ScheduledPublishingJob").RunAsync(TestContext.Current.CancellationToken);
    }

    private IContent Create(string danishName, string? englishName)
    {
        var page = Editor.Contents.Create(danishName, Editor.Root().Id, "contentPage");
        page.SetCultureName(danishName, Danish);
        page.SetCultureName(englishName, English);
        Editor.Publish(page, englishName is null ? [Danish] : [Danish, English]);
        return page;
    }
}
