using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>Every operation on one document, version or media item is refused where the user does not start, and where the user may not.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class NodeAccessTests(ManagedSite managed) : IAsyncLifetime
{
    private const string Api = BackOffice.Api;

    /// <summary>What is sent wherever something is: each operation takes of it what it knows.</summary>
    private const string Body =
        """
        {
          "values": [], "variants": [], "cultures": [], "publishSchedules": [], "domains": [], "subscribedActionIds": [],
          "memberUserNames": [], "memberGroupNames": ["Alle"], "target": null, "parent": null, "defaultIsoCode": null,
          "loginDocument": { "id": "00000000-0000-0000-0000-000000000001" }, "errorDocument": { "id": "00000000-0000-0000-0000-000000000001" }
        }
        """;

    private readonly Editor editor = new(managed.Site);
    private IContent page = null!;
    private IContent below = null!;
    private IContent elsewhere = null!;
    private IContent trashed = null!;
    private string picture = null!;
    private string version = null!;

    public async ValueTask InitializeAsync()
    {
        page = editor.Create("Side med lås", editor.Root());
        below = editor.Create("Under låsen", page);
        elsewhere = editor.Create("Et andet sted", editor.Root());
        trashed = editor.Create("Kasseret", editor.Root());
        editor.Contents.MoveToRecycleBin(trashed);
        picture = managed.Site.Get<IMediaService>().GetPagedDescendants(Constants.System.Root, 0, 1000, out _).First(item => item.ContentType.Alias == "Image").Key.ToString();
        version = (await managed.Admin.GetAsync($"document-version?documentId={page.Key}"))["items"]![0]!["id"]!.GetValue<string>();
    }

    public ValueTask DisposeAsync()
    {
        foreach (var document in new[] { below, page, elsewhere, trashed })
        {
            if (editor.Contents.GetById(document.Key) is { } left)
            {
                editor.Contents.Delete(left);
            }
        }

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Outside_of_the_start_node_everything_is_refused()
    {
        var everything = (await managed.Site.Get<IUserGroupService>().GetAsync(Constants.Security.AdminGroupAlias))!.Permissions.ToArray();
        using var stranger = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["content", "media"], elsewhere.Key, everything));

        await RefusedAsync(stranger, Operations());
    }

    [Fact]
    public async Task Without_permission_everything_is_refused()
    {
        // Media has no permissions, only start nodes.
        using var powerless = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["content"], editor.Root().Key));

        await RefusedAsync(powerless, Operations().Where(operation => !operation.Name.Contains("/media", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GET", "tree/document/root")]
    [InlineData("GET", "tree/document/children?parentId={root}")]
    [InlineData("GET", "tree/document/children?parentId={page}")]
    [InlineData("GET", "tree/document/siblings?target={page}&before=10&after=10")]
    [InlineData("GET", "tree/document/siblings?target={elsewhere}&before=100&after=100")]
    [InlineData("GET", "tree/document/ancestors?descendantId={below}")]
    [InlineData("GET", "recycle-bin/document/root")]
    [InlineData("GET", "recycle-bin/document/children?parentId={trashed}")]
    [InlineData("GET", "item/document/search?query=låsen")]
    [InlineData("GET", "document/urls?id={page}")]
    [InlineData("GET", "document-version?documentId={page}")]
    [InlineData("POST", "document", """{ "documentType": { "id": "{type}" }, "parent": { "id": "{page}" }, "values": [], "variants": [] }""")]
    [InlineData("POST", "document", """{ "documentType": { "id": "{type}" }, "parent": null, "values": [], "variants": [] }""")]
    [InlineData("POST", "document/validate", """{ "documentType": { "id": "{type}" }, "parent": { "id": "{page}" }, "values": [], "variants": [] }""")]
    [InlineData("PUT", "document/{elsewhere}/move", """{ "target": { "id": "{page}" } }""")]
    [InlineData("POST", "document/{elsewhere}/copy", """{ "target": { "id": "{page}" }, "relateToOriginal": false, "includeDescendants": false }""")]
    [InlineData("PUT", "document/sort", """{ "parent": { "id": "{page}" }, "sorting": [{ "id": "{below}", "sortOrder": 1 }] }""")]
    [InlineData("POST", "document-blueprint/from-document", """{ "document": { "id": "{page}" }, "name": "Skabelon", "parent": null }""")]
    [InlineData("GET", "tree/media/root")]
    [InlineData("GET", "tree/media/children?parentId={folder}")]
    [InlineData("GET", "tree/media/siblings?target={picture}&before=10&after=10")]
    [InlineData("GET", "tree/media/ancestors?descendantId={picture}")]
    [InlineData("GET", "recycle-bin/media/root")]
    [InlineData("GET", "item/media/search?query=e")]
    [InlineData("GET", "collection/media")]
    [InlineData("GET", "collection/media?id={folder}")]
    [InlineData("POST", "media", """{ "mediaType": { "id": "{mediaType}" }, "parent": { "id": "{folder}" }, "values": [], "variants": [] }""")]
    [InlineData("POST", "media/validate", """{ "mediaType": { "id": "{mediaType}" }, "parent": { "id": "{folder}" }, "values": [], "variants": [] }""")]
    [InlineData("POST", "media/validate", """{ "mediaType": { "id": "{mediaType}" }, "parent": null, "values": [], "variants": [] }""")]
    [InlineData("PUT", "media/sort", """{ "parent": { "id": "{folder}" }, "sorting": [] }""")]
    public async Task What_lies_outside_of_the_start_node_is_refused_or_left_out_wherever_it_is_named(string method, string address, string? body = null)
    {
        var everything = (await managed.Site.Get<IUserGroupService>().GetAsync(Constants.Security.AdminGroupAlias))!.Permissions.ToArray();
        using var stranger = await managed.SignedInAsAsync(await managed.CreateGroupAsync(["content", "media"], elsewhere.Key, everything));
        var image = managed.Site.Get<IMediaService>().GetById(Guid.Parse(picture))!;
        var folder = managed.Site.Get<IMediaService>().GetById(image.ParentId)?.Key.ToString() ?? picture;

        var (status, answer) = await stranger.TryAsync(new HttpMethod(method), Filled(address), body is null ? null : Filled(body));

        Assert.True(status == 403 || (method == "GET" && status == 200), $"{status} {answer}");
        Assert.All([page.Key, below.Key, trashed.Key, image.Key], key => Assert.DoesNotContain(key.ToString(), answer?.ToJsonString() ?? string.Empty, StringComparison.OrdinalIgnoreCase));

        string Filled(string text) => new (string Name, object Key)[]
        {
            ("root", editor.Root().Key), ("page", page.Key), ("below", below.Key), ("elsewhere", elsewhere.Key), ("trashed", trashed.Key), ("type", page.ContentType.Key),
            ("picture", picture), ("folder", folder), ("mediaType", image.ContentType.Key),
        }.Aggregate(text, (filled, known) => filled.Replace($"{{{known.Name}}}", known.Key.ToString(), StringComparison.Ordinal));
    }

    private static async Task RefusedAsync(BackOffice user, IEnumerable<(string Name, string Method, string Address)> operations)
    {
        var allowed = new List<string>();
        var asked = 0;
        foreach (var (name, method, address) in operations)
        {
            var (status, _) = await user.TryAsync(new HttpMethod(method), address, method is "GET" or "DELETE" ? null : Body);
            asked++;
            if (status != 403)
            {
                allowed.Add($"{name}: {status}");
            }
        }

        Assert.True(allowed.Count == 0, string.Join('\n', allowed));
        Assert.InRange(asked, 15, int.MaxValue);
    }

    /// <summary>The operations whose address has the key of a document, a version or a media item.</summary>
    private IEnumerable<(string Name, string Method, string Address)> Operations() =>
        from endpoint in managed.Site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let route = endpoint.RoutePattern
        where route.RawText?.StartsWith("/umbraco/management/api", StringComparison.Ordinal) is true && route.Parameters.Count > 0
        let key = KeyFor(route)
        where key is not null
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select ($"{method} {route.RawText!.Replace(Api, string.Empty, StringComparison.Ordinal)}", method, Address(route, key));

    private string? KeyFor(RoutePattern route)
    {
        var named = string.Join('/', route.PathSegments.TakeWhile(segment => segment.Parts[0] is RoutePatternLiteralPart).Select(segment => ((RoutePatternLiteralPart)segment.Parts[0]).Content).Skip(4));
        return named switch
        {
            "document" or "collection/document" => page.Key.ToString(),
            "document-version" => version,
            "recycle-bin/document" => trashed.Key.ToString(),
            "media" or "recycle-bin/media" => picture,
            _ => null,
        };
    }

    private static string Address(RoutePattern route, string key) => "/" + string.Join('/', route.PathSegments.Select(segment =>
        segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : key)) + "?preventCleanup=true";
}
