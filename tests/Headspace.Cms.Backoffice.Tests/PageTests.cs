using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Headspace.Cms.Backoffice.Tests;

public sealed partial class PageTests
{
    [Theory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/")]
    [InlineData("/umbraco/section/content/workspace/document/edit/5d1b2b0e-0000-4000-8000-000000000000/invariant")]
    [InlineData("/umbraco/oauth_complete?code=%5Bredacted%5D&state=x")]
    [InlineData("/umbraco/logout")]
    [InlineData("/umbraco/preview?id=5d1b2b0e-0000-4000-8000-000000000000")]
    [InlineData("/Umbraco/section/media")]
    public async Task Every_route_of_the_application_is_the_same_page(string address)
    {
        await using var site = await BackofficeSite.StartAsync();

        using var response = await site.GetAsync(address);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("<base href=\"/umbraco/\">", html, StringComparison.Ordinal);
        Assert.Contains($"src=\"/umbraco/backoffice/{BackofficeSite.Hash}/backoffice.js\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/umbraco/backoffice/{BackofficeSite.Hash}/assets/start.css\"", html, StringComparison.Ordinal);
        Assert.Contains("<umb-app backofficePath=\"/umbraco\">", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("importmap", StringComparison.Ordinal) < html.IndexOf("modulepreload", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/umbraco/management/api/v1/nothing")]
    [InlineData("/umbraco/management")]
    [InlineData("/umbraco/delivery/api/v2/content")]
    [InlineData("/umbraco/swagger/delivery/swagger.json")]
    [InlineData("/umbraco/serverEventHub/negotiate")]
    [InlineData("/umbraco/MANAGEMENT/api")]
    public async Task What_others_answer_is_never_the_page(string address)
    {
        await using var site = await BackofficeSite.StartAsync();

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Others_answer_their_own_addresses()
    {
        await using var site = await BackofficeSite.StartAsync();

        Assert.Equal("answered", await site.Client.GetStringAsync(new Uri("/umbraco/management/api/v1/server/status", UriKind.Relative)));
        Assert.Equal("the website", await site.Client.GetStringAsync(new Uri("/umbracology", UriKind.Relative)));
    }

    [Theory]
    [InlineData("/umbraco/section/content")]
    [InlineData("/umbraco/login")]
    public async Task The_page_is_kept_but_asked_for_each_time(string address)
    {
        await using var site = await BackofficeSite.StartAsync();
        using var first = await site.GetAsync(address);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());

        using var known = await site.GetAsync(address, ("If-None-Match", first.Headers.ETag!.Tag));
        site.Build("ba9876543210");
        using var rebuilt = await site.GetAsync(address, ("If-None-Match", first.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.OK, rebuilt.StatusCode);
        Assert.Contains("/umbraco/backoffice/ba9876543210/", await rebuilt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_allows_what_comes_from_here_and_the_one_inline_script()
    {
        await using var site = await BackofficeSite.StartAsync();

        using var response = await site.GetAsync("/umbraco");
        var map = ImportMap().Match(await response.Content.ReadAsStringAsync()).Groups[1].Value;

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));
        Assert.Contains($"script-src 'self' 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_login_page_allows_nothing_inline_and_is_never_framed()
    {
        await using var site = await BackofficeSite.StartAsync();

        using var response = await site.GetAsync("/umbraco/login?flow=reset-password");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("/login.js\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da-DK,da;q=0.9,en;q=0.8", "da")]
    [InlineData("en-GB,en;q=0.9,da;q=0.8", "en")]
    [InlineData("de-DE,de;q=0.9,da;q=0.5", "da")]
    [InlineData("de-DE", "en")]
    [InlineData("", "en")]
    public async Task The_pages_are_in_the_language_that_the_browser_asks_for_first(string accepted, string language)
    {
        await using var site = await BackofficeSite.StartAsync();
        foreach (var address in new[] { "/umbraco", "/umbraco/login" })
        {
            using var response = await site.GetAsync(address, ("Accept-Language", accepted));

            Assert.Contains($"<html lang=\"{language}\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(language, response.Content.Headers.ContentLanguage.Single());
            Assert.Equal("Accept-Language", response.Headers.Vary.Single());
        }
    }

    [Theory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/login")]
    public async Task Without_a_build_the_page_says_how_to_make_one(string address)
    {
        await using var site = await BackofficeSite.StartAsync(built: false);

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("dotnet build", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nonce_is_one_a_request_and_stands_in_the_policy_of_its_answer_alone()
    {
        await using var site = await BackofficeSite.StartAsync();

        using var first = await site.GetAsync("/nonce");
        using var second = await site.GetAsync("/nonce");
        var nonces = (await first.Content.ReadAsStringAsync()).Split(' ');

        Assert.Equal(nonces[0], nonces[1]);
        Assert.Equal(
            $"default-src 'none'; script-src 'self' 'nonce-{nonces[0]}'; style-src 'self' 'nonce-{nonces[0]}'",
            first.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-store", first.Headers.CacheControl!.ToString());
        Assert.DoesNotContain(nonces[0], second.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [GeneratedRegex("""<script type="importmap">(.*?)</script>""")]
    private static partial Regex ImportMap();
}
