using System.Text.Json;
using System.Text.RegularExpressions;
using Headspace.Testing;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>All screens of the sections that people are shown.</summary>
public sealed partial class CrawlTests(Browser browser)
{
    // Of screens that differ only in what they show; all kinds of documents and media are opened whatever it is.
    private static readonly int alike = LongRun.IsOn ? 50 : 2;

    private static readonly string[] sections = ["content", "media", "translation", "user-management", "municipalities"];

    [Fact]
    public async Task No_screen_fails_or_spins_for_ever()
    {
        await using var editor = await Editor.SignInAsync(browser);
        var screens = new Queue<string>(sections.Select(section => $"/section/{section}"));
        var known = screens.ToHashSet(StringComparer.Ordinal);
        foreach (var (tree, kind, path) in new[] { ("document", "documentType", "content/workspace/document"), ("media", "mediaType", "media/workspace/media") })
        {
            foreach (var id in await OneOfEachKindAsync(editor, tree, kind))
            {
                Add($"/section/{path}/edit/{id}");
            }
        }

        Assert.InRange(known.Count, 25, 1000);
        var failures = editor.Seen.TakeFailures().Select(failure => $"start: {failure}").ToList();
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        while (screens.TryDequeue(out var screen))
        {
            await editor.OpenAsync(screen);
            failures.AddRange(editor.Seen.TakeFailures().Select(failure => $"{screen}: {failure}"));
            foreach (var link in await LinksAsync(editor))
            {
                var shape = Id().Replace(link, "id");
                if (IsScreen(link) && !DocumentOrMedia().IsMatch(shape) && !known.Contains(link) && shapes.GetValueOrDefault(shape) < alike)
                {
                    shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                    Add(link);
                }
            }
        }

        Assert.Empty(failures);
        Assert.Contains(known, screen => screen.EndsWith("/view/info", StringComparison.Ordinal));
        Assert.Contains(known, screen => screen.Contains("/user-group/edit/", StringComparison.Ordinal));

        void Add(string screen)
        {
            if (known.Add(screen))
            {
                screens.Enqueue(screen);
            }
        }
    }

    private static bool IsScreen(string link) =>
        sections.Any(section => link.StartsWith($"/section/{section}", StringComparison.Ordinal)) && !link.Contains("/modal/", StringComparison.Ordinal);

    private static async Task<IReadOnlyCollection<string>> OneOfEachKindAsync(Editor editor, string tree, string kind)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>([$"tree/{tree}/root?take=200"]);
        while (open.TryDequeue(out var path))
        {
            foreach (var item in (await editor.GetAsync(path)).GetProperty("items").EnumerateArray())
            {
                var id = item.GetProperty("id").GetString()!;
                found.TryAdd(item.GetProperty(kind).GetProperty("id").GetString()!, id);
                if (item.GetProperty("hasChildren").GetBoolean())
                {
                    open.Enqueue($"tree/{tree}/children?parentId={id}&take=200");
                }
            }
        }

        return found.Values;
    }

    private static async Task<IEnumerable<string>> LinksAsync(Editor editor)
    {
        var links = await editor.Page.Locator("a[href], uui-tab[href], uui-menu-item[href]").EvaluateAllAsync<JsonElement>(
            "elements => elements.map(element => new URL(element.getAttribute('href') ?? '', document.baseURI).pathname)");
        return links.EnumerateArray().Select(link => link.GetString()!).Where(link => link.StartsWith("/umbraco/", StringComparison.Ordinal)).Select(link => link["/umbraco".Length..]);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("/(document|media)/edit/id$")]
    private static partial Regex DocumentOrMedia();
}
