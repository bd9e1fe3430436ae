using FsCheck;
using FsCheck.Fluent;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

/// <summary>Whatever content there is: what is exported fills an empty installation, whose export has the same bytes.</summary>
public sealed class RoundTripProperties
{
    private const int Runs = 5;

    private sealed record Node(int Above, string Name, string Text, bool InEnglish, bool IsPublished, bool IsTrashed, bool Expires);

    [Fact]
    public void Generated_content_comes_back_byte_for_byte()
    {
        var name = Gen.Elements("Side", "Ålborg & omegn", "a/b", "Ét <tegn>", "112");
        var text = Gen.Elements(string.Empty, "hej", "<p>]]></p>", "{\"layout\":{},\"contentData\":[{\"values\":[{\"value\":\"{\\\"a\\\":1}\"}]}]}", "0112", "True");
        var flag = Gen.Elements(true, false);
        var node =
            from above in Gen.Choose(0, 3)
            from called in name
            from value in text
            from inEnglish in flag
            from isPublished in flag
            from isTrashed in flag
            from expires in flag
            select new Node(above, called, value, inEnglish, isPublished, isTrashed && !isPublished, expires);
        Prop.ForAll(node.ArrayOf(6).ToArbitrary(), nodes => ComesBackAsync(nodes).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
    }

    private static async Task<bool> ComesBackAsync(Node[] nodes)
    {
        using SyncSite one = new();
        await TestTypes.WritePageAsync(one, "Culture");
        Write(one, nodes);
        await AssertImportsAsync(one);
        Directory.Delete(one.Folder, recursive: true);
        await one.ExportAsync(SyncGroup.All);
        Assert.Empty((await one.ImportAsync(SyncGroup.All)).Changes);
        var exported = one.Files();

        using SyncSite other = new();
        SyncSite.Copy(one.Folder, other.Folder);
        await AssertImportsAsync(other);
        Assert.Empty((await other.ReportAsync()).Changes);
        AssertPublished(one, other, nodes.Length);
        Directory.Delete(other.Folder, recursive: true);
        await other.ExportAsync(SyncGroup.All);

        var again = other.Files();
        Assert.Equal(exported.Keys.Where(IsContent).Order(), again.Keys.Where(IsContent).Order());
        Assert.All(exported.Where(file => IsContent(file.Key)), file => Assert.Equal(file.Value, again[file.Key]));
        return true;
    }

    private static void Write(SyncSite site, Node[] nodes)
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            var node = nodes[index];
            var parent = Parent(nodes, index);
            // Nothing is published below what is not.
            var isPublished = node.IsPublished && parent is null;
            var english = node.InEnglish ? $"<Name Culture=\"en-US\">{Escape(node.Name)} en</Name>" : string.Empty;
            var schedule = node.Expires && !node.IsTrashed ? "<Schedule><ContentSchedule><Culture>da-DK</Culture><Action>Expire</Action><Date>2101-02-03T04:05:06</Date></ContentSchedule></Schedule>" : "<Schedule />";
            var values = $"<Value Culture=\"da-DK\">{Escape(node.Text)}</Value>" + (node.InEnglish ? "<Value Culture=\"en-US\">en</Value>" : string.Empty);
            site.Write($"Content/{index}.config", TestTypes.Page(
                Key(index),
                Escape(node.Name) + index,
                $"<NodeName Default=\"{Escape(node.Name)}\"><Name Culture=\"da-DK\">{Escape(node.Name)} {index}</Name>{english}</NodeName><SortOrder>{index}</SortOrder><CreateDate>2026-01-02T03:04:05</CreateDate>{schedule}",
                $"<title>{values}</title><note><Value>{Escape(node.Text)}</Value></note>",
                parent is { } above ? Key(above) : null,
                level: node.IsTrashed ? 101 + index : index + 1,
                isTrashed: node.IsTrashed,
                published: $"<Published Default=\"{isPublished}\"><Published Culture=\"da-DK\">{isPublished}</Published></Published>"));
        }
    }

    private static int? Parent(Node[] nodes, int index)
        => nodes[index].Above < index && !nodes[nodes[index].Above].IsTrashed ? nodes[index].Above : null;

    private static void AssertPublished(SyncSite one, SyncSite other, int count)
    {
        // The two sites share what is static in Core, so each is asked through its own services.
        for (var index = 0; index < count; index++)
        {
            Assert.Equal(
                one.Get<IContentService>().GetById(Key(index))!.PublishedCultures.Order(),
                other.Get<IContentService>().GetById(Key(index))!.PublishedCultures.Order());
        }
    }

    private static async Task AssertImportsAsync(SyncSite site)
        => Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));

    private static bool IsContent(string path) => path.StartsWith("Content", StringComparison.Ordinal);

    private static Guid Key(int index) => new($"0000000{index + 1}-0000-0000-0000-000000000001");

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
