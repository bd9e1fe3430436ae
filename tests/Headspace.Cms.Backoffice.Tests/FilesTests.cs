using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Headspace.Cms.Backoffice.Tests;

public sealed class FilesTests
{
    private const string Folder = $"/umbraco/backoffice/{BackofficeSite.Hash}";

    [Fact]
    public async Task A_style_at_an_address_that_no_build_changes_is_asked_for_each_time()
    {
        await using var site = await BackofficeSite.StartAsync();
        site.Write("wwwroot/umbraco/backoffice/css/rte-content.css", ".tiptap {}");

        using var response = await site.GetAsync("/umbraco/backoffice/css/rte-content.css");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("br, gzip", "br", "brotli")]
    [InlineData("gzip, deflate", "gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip", "gzip")]
    [InlineData("identity", "", BackofficeSite.Script)]
    [InlineData("", "", BackofficeSite.Script)]
    public async Task A_file_comes_as_the_stored_copy_that_the_browser_takes_and_is_kept_for_ever(string accepted, string encoding, string content)
    {
        await using var site = await BackofficeSite.StartAsync();

        using var response = await site.GetAsync($"{Folder}/backoffice.js", ("Accept-Encoding", accepted));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(content, await response.Content.ReadAsStringAsync());
        Assert.Equal(encoding, string.Join(',', response.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        await using var site = await BackofficeSite.StartAsync();
        using var first = await site.GetAsync($"{Folder}/chunks/start.js");

        using var second = await site.GetAsync($"{Folder}/chunks/start.js", ("If-None-Match", first.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/umbraco/backoffice")]
    [InlineData("/umbraco/backoffice/build.json")]
    [InlineData("/umbraco/backoffice/backoffice.js")]
    [InlineData($"{Folder}/")]
    [InlineData($"{Folder}/chunks")]
    [InlineData($"{Folder}/missing.js")]
    [InlineData($"{Folder}/backoffice.js.br")]
    [InlineData($"{Folder}/backoffice.js.gz")]
    [InlineData("/umbraco/backoffice/ffffffffffff/backoffice.js")]
    [InlineData("/App_Plugins/Missing/a.js")]
    public async Task What_the_build_does_not_have_is_not_found(string address)
    {
        await using var site = await BackofficeSite.StartAsync();

        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Files_are_read_and_never_written()
    {
        await using var site = await BackofficeSite.StartAsync();

        using var response = await site.Client.PostAsync(new Uri($"{Folder}/backoffice.js", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/App_Plugins/Clock/clock.js", HttpStatusCode.OK)]
    [InlineData("/app_plugins/Clock/clock.js", HttpStatusCode.NotFound)]
    [InlineData("/App_Plugins/Clock/server.dll", HttpStatusCode.NotFound)]
    [InlineData("/App_Plugins/Clock/view.cshtml", HttpStatusCode.NotFound)]
    [InlineData("/App_Plugins/Clock/.env.json", HttpStatusCode.NotFound)]
    [InlineData("/App_Plugins/Sun/sun.js", HttpStatusCode.OK)]
    public async Task Packages_are_served_from_both_places_by_the_endings_that_the_settings_allow(string address, HttpStatusCode expected)
    {
        await using var site = await BackofficeSite.StartAsync();
        foreach (var file in new[] { "clock.js", "server.dll", "view.cshtml", ".env.json" })
        {
            site.Write($"App_Plugins/Clock/{file}", "content");
        }

        site.Write("wwwroot/App_Plugins/Sun/sun.js", "content");

        using var response = await site.GetAsync(address);

        // On a file system that knows no case the lower-case address is the same file.
        if (expected == HttpStatusCode.OK || address[1] == 'A')
        {
            Assert.Equal(expected, response.StatusCode);
        }

        if (expected == HttpStatusCode.OK)
        {
            Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
            Assert.NotNull(response.Headers.ETag);
        }
    }

    // Sent as they are: HttpClient would tidy them up before the server sees them.
    [Theory]
    [InlineData("/App_Plugins/../appsettings.json")]
    [InlineData("/App_Plugins/%2e%2e/appsettings.json")]
    [InlineData("/App_Plugins/..%2fappsettings.json")]
    [InlineData("/App_Plugins/%2e%2e%2fappsettings.json")]
    [InlineData("/App_Plugins/..%5cappsettings.json")]
    [InlineData("/App_Plugins//../appsettings.json")]
    [InlineData("/App_Plugins/Clock/..%5c..%5cappsettings.json")]
    [InlineData($"{Folder}/..%5c..%5c..%5c..%5cappsettings.json")]
    [InlineData($"{Folder}/%2e%2e/%2e%2e/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/umbraco/backoffice//etc/passwd")]
    public async Task No_address_leads_out_of_the_folders(string address)
    {
        await using var site = await BackofficeSite.StartAsync();
        site.Write("appsettings.json", "a secret");
        site.Write("App_Plugins/Clock/clock.js", "content");

        var answer = await SendRawAsync(site.Client.BaseAddress!, address);

        Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    private static async Task<string> SendRawAsync(Uri server, string address)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
