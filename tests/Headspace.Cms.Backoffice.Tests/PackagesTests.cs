using System.Text.Json;
using System.Text.RegularExpressions;

namespace Headspace.Cms.Backoffice.Tests;

public sealed partial class PackagesTests
{
    private const string Clock = """
        {
          // a comment, and a comma too many
          "name": "Clock", "version": "1.2.0", "allowPublicAccess": true,
          "extensions": [{ "type": "dashboard", "alias": "Clock.Dashboard", "element": "/App_Plugins/Clock/clock.js?v=%CACHE_BUSTER%" }],
          "importmap": { "imports": { "clock": "/App_Plugins/Clock/api.js", "@umbraco-cms/backoffice/tree": "/App_Plugins/Clock/evil.js" } },
        }
        """;

    private const string Sun = """
        { "name": "Sun", "extensions": [], "importmap": { "imports": { "sun": "/App_Plugins/Sun/</script>.js" }, "scopes": { "/App_Plugins/Sun/": { "clock": "/App_Plugins/Sun/clock.js" } } } }
        """;

    [Fact]
    public async Task Packages_are_told_by_their_files_public_and_private()
    {
        await using var site = await StartAsync();

        Assert.Equal(["Clock", "Sun"], (await site.Packages.GetAllPackageManifestsAsync()).Select(package => package.Name));
        Assert.Equal(["Clock"], (await site.Packages.GetPublicPackageManifestsAsync()).Select(package => package.Name));
        Assert.Equal(["Sun"], (await site.Packages.GetPrivatePackageManifestsAsync()).Select(package => package.Name));
    }

    [Fact]
    public async Task The_extensions_of_a_package_are_told_as_they_are_written_but_for_the_cache_buster()
    {
        await using var site = await StartAsync();

        var package = (await site.Packages.GetPublicPackageManifestsAsync()).Single();

        var extension = (JsonElement)Assert.Single(package.Extensions);
        Assert.Equal("Clock.Dashboard", extension.GetProperty("alias").GetString());
        Assert.Matches("""^/App_Plugins/Clock/clock\.js\?v=[0-9a-f]{8}$""", extension.GetProperty("element").GetString());
        Assert.Equal("1.2.0", package.Version);
    }

    [Fact]
    public async Task A_package_that_is_put_there_while_the_site_runs_is_found()
    {
        await using var site = await StartAsync();
        site.Write("App_Plugins/Group/Moon/umbraco-package.json", """{ "name": "Moon", "extensions": [] }""");

        Assert.Contains(await site.Packages.GetAllPackageManifestsAsync(), package => package.Name == "Moon");
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("""{ "extensions": [] }""")]
    [InlineData("""{ "name": null, "extensions": [] }""")]
    [InlineData("""{ "name": "Half", "extensions": null }""")]
    [InlineData("null")]
    public async Task A_package_that_cannot_be_read_keeps_no_other_from_working(string content)
    {
        await using var site = await StartAsync();
        site.Write("App_Plugins/Broken/umbraco-package.json", content);

        Assert.Equal(2, (await site.Packages.GetAllPackageManifestsAsync()).Count());
    }

    [Fact]
    public async Task The_import_map_of_the_page_has_the_clients_modules_and_those_of_packages()
    {
        await using var site = await StartAsync();

        var html = await site.Client.GetStringAsync(new Uri("/umbraco", UriKind.Relative));
        using var map = JsonDocument.Parse(ImportMap().Match(html).Groups[1].Value);

        var imports = map.RootElement.GetProperty("imports");
        Assert.Equal($"/umbraco/backoffice/{BackofficeSite.Hash}/packages/core/tree/index.js", imports.GetProperty("@umbraco-cms/backoffice/tree").GetString());
        Assert.Equal("/App_Plugins/Clock/api.js", imports.GetProperty("clock").GetString());
        Assert.Equal("/App_Plugins/Sun/</script>.js", imports.GetProperty("sun").GetString());
        Assert.Equal("/App_Plugins/Sun/clock.js", map.RootElement.GetProperty("scopes").GetProperty("/App_Plugins/Sun/").GetProperty("clock").GetString());
    }

    private static async Task<BackofficeSite> StartAsync()
    {
        var site = await BackofficeSite.StartAsync();
        site.Write("App_Plugins/Clock/umbraco-package.json", Clock);
        site.Write("wwwroot/App_Plugins/Sun/umbraco-package.json", Sun);
        return site;
    }

    [GeneratedRegex("""<script type="importmap">(.*?)</script>""")]
    private static partial Regex ImportMap();
}
