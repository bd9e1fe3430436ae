namespace Headspace.Architecture.Tests;

public sealed class ProjectGraphTests
{
    private const string Contracts = "Headspace.Cms.Contracts";

    private static readonly Dictionary<string, string[]> projects = new(StringComparer.Ordinal)
    {
        [Contracts] = [],
        ["Headspace.Cms.Backoffice"] = [Contracts],
        ["Headspace.Cms.DeliveryApi"] = [Contracts],
        ["Headspace.Cms.Hosting"] = [Contracts],
        ["Headspace.Cms.ManagementApi"] = [Contracts],
        ["Headspace.Cms.Media"] = [Contracts],
        ["Headspace.Cms.Persistence"] = [Contracts],
        ["Headspace.Cms.PropertyEditors"] = [Contracts],
        ["Headspace.Cms.PublishedCache"] = [Contracts],
        ["Headspace.Cms.Search"] = [Contracts],
        ["Headspace.Cms.Security"] = [Contracts],
        ["Headspace.Cms.Sync"] = [Contracts],
        ["Headspace.Cms.Website"] = [Contracts],
        ["Headspace.Core"] = [Contracts, "Headspace.Models.Generator"],
        ["Headspace.Forms"] = [Contracts],
        ["Headspace.ManagementApi"] = ["Headspace.Cms.ManagementApi", "Headspace.Core", "Headspace.Forms"],
        ["Headspace.Models.Generator"] = [],
        ["Headspace.Payments"] = ["Headspace.Core"],
        ["Headspace.Persistence"] = [Contracts, "Headspace.Core", "Headspace.Forms"],
        ["Headspace.Web"] =
        [
            Contracts, "Headspace.Cms.Backoffice", "Headspace.Cms.DeliveryApi", "Headspace.Cms.Hosting", "Headspace.Cms.ManagementApi", "Headspace.Cms.Media",
            "Headspace.Cms.Persistence", "Headspace.Cms.PropertyEditors", "Headspace.Cms.PublishedCache", "Headspace.Cms.Search", "Headspace.Cms.Security", "Headspace.Cms.Sync",
            "Headspace.Cms.Website", "Headspace.Core", "Headspace.Forms", "Headspace.ManagementApi", "Headspace.Payments", "Headspace.Persistence",
        ],
    };

    // A package and the projects that may refer to it.
    private static readonly Dictionary<string, string[]> packages = new(StringComparer.Ordinal)
    {
        ["Umbraco.Cms.Core"] = [Contracts],
        ["AngleSharp"] = ["Headspace.Cms.DeliveryApi"],
        ["Markdig"] = ["Headspace.Cms.PropertyEditors"],
        ["Azure.Core"] = ["Headspace.Cms.Media"],
        ["Azure.Identity"] = ["Headspace.Cms.Media"],
        ["Microsoft.EntityFrameworkCore.Sqlite"] = ["Headspace.Cms.Persistence", "Headspace.Persistence"],
        ["Microsoft.Data.Sqlite.Core"] = ["Headspace.Cms.Search"],
        ["SQLitePCLRaw.bundle_e_sqlite3"] = ["Headspace.Cms.Persistence", "Headspace.Cms.Search"],
        ["CsvHelper"] = ["Headspace.Forms"],
        ["Microsoft.AspNetCore.OpenApi"] = ["Headspace.Forms"],
        ["MiniExcel"] = ["Headspace.Forms"],
        ["Microsoft.IdentityModel.JsonWebTokens"] = ["Headspace.Cms.Security"],
        ["QRCoder"] = ["Headspace.Cms.Security"],
        ["Microsoft.CodeAnalysis.CSharp"] = ["Headspace.Models.Generator"],
    };

    [Fact]
    public void Every_project_refers_to_the_projects_that_the_table_gives_it()
    {
        var found = Repository.SourceProjects.ToDictionary(
            path => Path.GetFileNameWithoutExtension(path),
            path => Repository.References(path, "ProjectReference").ToArray());

        Assert.Equal(projects.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found, project => Assert.Equal(projects[project.Key].Order(StringComparer.Ordinal), project.Value));
    }

    [Fact]
    public void A_package_is_referred_to_only_where_the_table_allows_it() =>
        Assert.All(
            Repository.SourceProjects.SelectMany(path => Repository.References(path, "PackageReference")
                .Select(package => (Project: Path.GetFileNameWithoutExtension(path), Package: package))),
            reference => Assert.Contains(reference.Project, packages.GetValueOrDefault(reference.Package, [])));
}
