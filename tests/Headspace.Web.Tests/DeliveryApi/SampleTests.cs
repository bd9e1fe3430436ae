using Headspace.Testing;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>The front end under samples/, which knows the summit by the API alone.</summary>
[Collection(nameof(DeliverySite))]
public sealed class SampleTests(DeliverySite site)
{
    private static readonly string[] files = ["astro.config.mjs", "package.json", "tsconfig.json"];

    [Fact]
    public async Task It_checks_and_builds_and_shows_what_the_summits_pages_show()
    {
        var source = Path.Combine(SiteFolder.Repository, "samples", "psykiatritopmoede");
        var folder = Directory.CreateTempSubdirectory("headspace-sample-").FullName;
        Array.ForEach(files, file => File.Copy(Path.Combine(source, file), Path.Combine(folder, file)));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(source, "src"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(source, "node_modules"));
        var api = site.Address.AbsoluteUri.TrimEnd('/');
        (string, string)[] variables = [("HEADSPACE_API", api), ("ASTRO_TELEMETRY_DISABLED", "1")];

        await Node.RunAsync(folder, variables, "node_modules/openapi-typescript/bin/cli.js", $"{api}/umbraco/swagger/delivery/swagger.json", "--output", "src/delivery.d.ts");
        await Node.RunAsync(folder, variables, "node_modules/astro/astro.js", "check");
        await Node.RunAsync(folder, variables, "node_modules/astro/astro.js", "build");

        Assert.Contains("Psykiatritopmødet", Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("lørdag den 8. oktober 2022", Page("2022/index.html"), StringComparison.Ordinal);
        Assert.Contains("Velkomst", Page("2021/index.html"), StringComparison.Ordinal);
        Assert.Contains("Programmet time for time", Page("2021/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/2009/\"", Page("tidligere-topmoeder/index.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "dist", "tilmelding", "index.html")));
        Directory.Delete(folder, true);

        string Page(string file) => File.ReadAllText(Path.Combine(folder, "dist", file));
    }
}
