using System.Net;
using Headspace.Web.Tests.Members;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.DeliveryApi;

/// <summary>Drafts, and what is protected, trashed or disallowed, cannot be reached by any combination of what a caller may say.</summary>
public sealed class UnreachableTests(ImportedSite imported)
{
    private const string Secret = "Kaprifolie";

    // What of the hidden document is put into a route: {key}, {id}, {path} (with and without slashes).
    private static readonly string[] routes =
    [
        "/content/item/{key}", "/content/item{path}", "/content/item/{id}", "/content/item/{id}{path}", "/content/item/preview-{key}", "/content/items?id={key}",
        "/content?take=1000", "/content?take=1000&fetch=descendants:/", "/content?take=1000&fetch=children:{parent}", "/content?take=1000&fetch=descendants:{parent}",
        "/content?fetch=ancestors:{child}", "/content?filter=name:kaprifolie", "/content?filter=contentType:contentPage&take=1000",
        "/content/item/{linking}?expand=properties[$all[properties[$all[properties[$all]]]]]", "/content?take=1000&expand=properties[$all]&fetch=children:{parent}",
        "/../v1/content/item/{key}", "/../v1/content/item?id={key}", "/../v1/content?take=1000", "/../v1/content/item/{linking}?expand=all",
    ];

    private static readonly (string Name, string Value)[][] headers =
    [
        [],
        [("Start-Item", DeliverySite.Headspace)],
        [("Start-Item", "{key}")],
        [("Accept-Language", "en-GB")],
        [("Preview", "false"), ("Api-Key", "wrong")],
        [("Preview", "1")],
        [("Authorization", "Bearer nothing"), ("Cookie", "UMB_PREVIEW=preview")],
        [("Accept-Segment", "any")],
    ];

    [Theory]
    [InlineData("draft")]
    [InlineData("unpublished")]
    [InlineData("trashed")]
    [InlineData("below a draft")]
    [InlineData("protected")]
    [InlineData("disallowed")]
    public async Task What_is_hidden_stays_hidden(string state)
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(
            imported.CopyOfDatabase(), ("Umbraco__CMS__DeliveryApi__DisallowedContentTypeAliases__0", state == "disallowed" ? "secretPage" : "nothing")));
        var (hidden, values) = await HideAsync(site, state);

        foreach (var route in routes)
        {
            foreach (var said in headers)
            {
                using var response = await DeliverySite.AskAsync(
                    site.Client, DeliverySite.Base + Fill(route, values), [.. said.Select(header => (header.Name, Fill(header.Value, values)))]);
                var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True((int)response.StatusCode < 500, $"{route}: {body}");
                Assert.False(
                    body.Contains(Secret, StringComparison.OrdinalIgnoreCase) || body.Contains(hidden.Key.ToString(), StringComparison.OrdinalIgnoreCase),
                    $"{route} with {string.Join(", ", said)} tells of what is {state}: {body}");
            }
        }
    }

    [Fact]
    public async Task A_draft_is_given_with_the_key_alone()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase()));
        var (hidden, values) = await HideAsync(site, "draft");
        var key = ("Api-Key", DeliverySite.Key);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, $"/content/item/{hidden.Key}", ("Preview", "true"), key));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, $"/content/item/preview-{hidden.Key}", ("Preview", "True"), key));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, $"/content/item/{hidden.Key}", key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, $"/content/item/{hidden.Key}", ("Preview", "true")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, "/content", ("Preview", "true"), ("Api-Key", DeliverySite.Key + "x")));
        using var listed = await DeliverySite.AskAsync(site.Client, DeliverySite.Base + Fill("/content?fetch=children:{parent}&take=1000", values), ("Preview", "true"), key);
        Assert.Contains(Secret, await listed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_access_is_not_public_the_key_is_wanted_everywhere()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase(), ("Umbraco__CMS__DeliveryApi__PublicAccess", "false")));

        foreach (var route in new[] { "/content", "/content/item/", "/content/items", "/media?fetch=children:/", "/media/items", "/dictionary", "/dictionary/item/Acute.Danger" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, route));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, route, ("Api-Key", "wrong")));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, route, ("Api-Key", DeliverySite.Key), ("Start-Item", DeliverySite.Headspace)));
        }
    }

    [Fact]
    public async Task What_is_switched_off_is_not_there()
    {
        await using (var off = await SiteInProcess.StartAsync(imported.CopyOfDatabase()))
        {
            foreach (var address in new[] { DeliverySite.Base + "/content", DeliverySite.Base + "/media?fetch=children:/", DeliverySite.Base + "/dictionary", "/umbraco/swagger/delivery/swagger.json" })
            {
                using var response = await DeliverySite.AskAsync(off.Client, address);
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            }
        }

        await using var withoutMedia = await SiteInProcess.StartAsync(DeliverySite.Open(
            imported.CopyOfDatabase(), ("Umbraco__CMS__DeliveryApi__Media__Enabled", "false")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(withoutMedia, "/media?fetch=children:/"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(withoutMedia, "/content"));
    }

    [Fact]
    public async Task Media_may_be_closed_while_content_is_open()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase(), ("Umbraco__CMS__DeliveryApi__Media__PublicAccess", "false")));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, "/media?fetch=children:/"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/media?fetch=children:/", ("Api-Key", DeliverySite.Key)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/content"));
    }

    [Fact]
    public async Task Media_in_the_bin_cannot_be_reached()
    {
        await using var site = await SiteInProcess.StartAsync(DeliverySite.Open(imported.CopyOfDatabase()));
        var service = site.Get<IMediaService>();
        var folder = service.CreateMedia(Secret, Constants.System.Root, "Folder");
        service.Save(folder);
        var inside = service.CreateMedia(Secret + " inde", folder.Id, "Folder");
        service.Save(inside);
        string[] routes =
        [
            $"/media/item/{folder.Key}", $"/media/item/{inside.Key}", "/media/item/kaprifolie", "/media/item/kaprifolie/kaprifolie%20inde", $"/media/items?id={folder.Key}&id={inside.Key}",
            "/media?fetch=children:/&take=1000", $"/media?fetch=children:{folder.Key}", "/media?fetch=children:/kaprifolie/", $"/media/item/{folder.Id}",
        ];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, routes[3]));

        Assert.True(service.MoveToRecycleBin(folder).Success);

        foreach (var route in routes)
        {
            foreach (var said in new (string, string)[][] { [], [("Preview", "true"), ("Api-Key", DeliverySite.Key)], [("Api-Key", DeliverySite.Key)] })
            {
                using var response = await DeliverySite.AskAsync(site.Client, DeliverySite.Base + route, said);
                Assert.True((int)response.StatusCode < 500);
                Assert.DoesNotContain(Secret, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static async Task<(IContent Hidden, Dictionary<string, string> Values)> HideAsync(SiteInProcess site, string state)
    {
        var editor = new Editor(site);
        var parent = editor.Create("Mappe", editor.Root());
        var type = state == "disallowed" ? (await editor.CreateTypeAsync("secretPage")).Alias : "contentPage";
        var hidden = editor.Create(Secret, parent, type);

        // What lies below a disallowed document is allowed, and its address has the other's in it.
        var child = state == "disallowed" ? parent : editor.Create("Under den", hidden, "contentPage");
        var path = "/mappe/kaprifolie";
        var linking = editor.Create("Peger", parent, "contentPage", ("body", LinkTo(hidden)));

        switch (state)
        {
            case "unpublished":
                Assert.True(editor.Contents.Unpublish(hidden).Success);
                break;
            case "draft":
                hidden = editor.Contents.Create(Secret + " til", parent.Id, type);
                Editor.Rename(hidden, Secret + " til");
                editor.Contents.Save(hidden);
                editor.Contents.Delete(editor.Contents.GetById(child.ParentId)!);
                path += "-til";
                break;
            case "trashed":
                Assert.True(editor.Contents.MoveToRecycleBin(hidden).Success);
                break;
            case "below a draft":
                Assert.True(editor.Contents.Unpublish(parent).Success);
                break;
            case "protected":
                await ProtectedSite.ProtectAsync(site, hidden, parent);
                break;
            default:
                break;
        }

        return (hidden, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["key"] = hidden.Key.ToString(),
            ["id"] = $"{hidden.Id}",
            ["path"] = path,
            ["parent"] = parent.Key.ToString(),
            ["child"] = child.Key.ToString(),
            ["linking"] = linking.Key.ToString(),
        });
    }

    private static string LinkTo(IContent content) => RichTextBlocks.With($"""<p><a href="/{"{"}localLink:{content.Key}{"}"}" type="document">se her</a></p>""");

    private static string Fill(string text, Dictionary<string, string> values) => values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    private static async Task<HttpStatusCode> StatusAsync(SiteInProcess site, string route, params (string Name, string Value)[] said)
    {
        using var response = await DeliverySite.AskAsync(site.Client, DeliverySite.Base + route, said);
        return response.StatusCode;
    }
}
