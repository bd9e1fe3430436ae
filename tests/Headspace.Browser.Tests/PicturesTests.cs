using Microsoft.Playwright;

namespace Headspace.Browser.Tests;

public sealed class PicturesTests(Browser browser)
{
    private const string Scroll = """
        async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
            scrollTo(0, y);
            await new Promise(requestAnimationFrame);
          }
          await Promise.all([...document.images].filter(image => image.checkVisibility()).map(image => image.decode()));
        }
        """;

    private const string Shift = """
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
          .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 100))
        """;

    private const string Bytes = "performance.getEntriesByType('resource').filter(entry => entry.name.includes('/media/')).reduce((sum, entry) => sum + entry.encodedBodySize, 0)";

    [Theory]
    [InlineData("headspace.localhost", "/", 390)]
    [InlineData("headspace.localhost", "/", 1440)]
    [InlineData("headspace.localhost", "/emner/", 390)]
    [InlineData("headspace.localhost", "/emner/ensomhed/", 1440)]
    [InlineData("headspace.localhost", "/nyheder/", 390)]
    [InlineData("hvadkanjegblive.localhost", "/", 1440)]
    [InlineData("hvadkanjegblive.localhost", "/uddannelser/", 390)]
    [InlineData("psykiatritopmoede.localhost", "/2021/", 1440)]
    public async Task Pictures_come_small_with_a_text_and_without_moving_anything(string host, string path, int width)
    {
        var page = await browser.OpenAsync(host, path, width);
        await using var context = page.Context;

        await page.EvaluateAsync(Scroll);

        var pictures = await page.EvaluateAsync<string[][]>("[...document.images].map(image => [image.currentSrc, image.getAttribute('alt') ?? 'none', String(image.naturalWidth)])");
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Contains("format=avif", picture[0], StringComparison.Ordinal));
        Assert.All(pictures, picture => Assert.NotEqual("none", picture[1]));
        Assert.All(pictures, picture => Assert.NotEqual("0", picture[2]));
        Assert.Equal(0, await page.EvaluateAsync<double>(Shift));
        Assert.InRange(await page.EvaluateAsync<int>(Bytes), 1, pictures.Length * 30_000);
    }

    [Fact]
    public async Task The_picture_of_a_page_says_what_it_shows_in_the_language_of_the_page()
    {
        Assert.StartsWith("En telefon", await AltAsync("/raadgivning/chat/"), StringComparison.Ordinal);
        Assert.StartsWith("A phone", await AltAsync("/en/counselling/chat/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_the_way_to_help_comes_before_the_picture_of_a_sensitive_topic()
    {
        var page = await browser.OpenAsync("headspace.localhost", "/emner/selvskade/", 390);
        await using var context = page.Context;

        await Assertions.Expect(page.Locator(".page-head img")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".help-now")).ToBeVisibleAsync();
    }

    private async Task<string?> AltAsync(string path)
    {
        var page = await browser.OpenAsync("headspace.localhost", path, 390);
        await using var context = page.Context;
        return await page.Locator("main img").First.GetAttributeAsync("alt");
    }
}
