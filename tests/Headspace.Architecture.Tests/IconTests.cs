using System.Xml.Linq;
using Headspace.Web.Roles;

namespace Headspace.Architecture.Tests;

/// <summary>An icon that the backoffice does not have is an empty place in its trees, and nobody is told.</summary>
public sealed class IconTests
{
    private static readonly string icons =
        Path.Combine(Repository.Root, "src/Headspace.Cms.Backoffice/Client/node_modules/@umbraco-cms/backoffice/dist-cms/packages/core/icon-registry/icons");

    [Fact]
    public void The_backoffice_has_the_icon_of_every_type()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Repository.Root, "uSync/v17"), "*.config", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("Icon"))
            .Select(icon => icon.Value.Split(' ')[0])
            .ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, icon => !Exists(icon));
    }

    [Fact]
    public void The_backoffice_has_the_icon_of_every_role() => Assert.DoesNotContain(EditorRole.All, role => !Exists(role.Icon));

    private static bool Exists(string icon) => File.Exists(Path.Combine(icons, $"{icon}.js"));
}
