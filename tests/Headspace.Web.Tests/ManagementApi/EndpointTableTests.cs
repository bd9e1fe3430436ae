using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;

namespace Headspace.Web.Tests.ManagementApi;

/// <summary>What holds for every operation of the API.</summary>
[Collection(ManagedSiteGroup.Name)]
public sealed class EndpointTableTests(ManagedSite managed)
{
    private const string Prefix = "/umbraco/management";
    private const string FormsPrefix = "/umbraco/forms/management";

    // Who signs in is nobody yet; the rest is what the login page shows.
    private static readonly string[] open =
    [
        "DELETE /umbraco/management/api/v1/preview",
        "GET /umbraco/management/api/v1/manifest/manifest/public",
        "GET /umbraco/management/api/v1/security/back-office/authorize",
        "GET /umbraco/management/api/v1/security/back-office/graphics/login-background",
        "GET /umbraco/management/api/v1/security/back-office/graphics/login-logo",
        "GET /umbraco/management/api/v1/security/back-office/graphics/login-logo-alternative",
        "GET /umbraco/management/api/v1/security/back-office/graphics/logo",
        "GET /umbraco/management/api/v1/security/back-office/graphics/logo-alternative",
        "GET /umbraco/management/api/v1/security/back-office/signout",
        "GET /umbraco/management/api/v1/server/configuration",
        "GET /umbraco/management/api/v1/server/status",
        "POST /umbraco/management/api/v1/security/back-office/login",
        "POST /umbraco/management/api/v1/security/back-office/revoke",
        "POST /umbraco/management/api/v1/security/back-office/token",
        "POST /umbraco/management/api/v1/security/back-office/verify-2fa",
        "POST /umbraco/management/api/v1/security/forgot-password",
        "POST /umbraco/management/api/v1/security/forgot-password/reset",
        "POST /umbraco/management/api/v1/security/forgot-password/verify",
        "POST /umbraco/management/api/v1/user/invite/create-password",
        "POST /umbraco/management/api/v1/user/invite/verify",
    ];

    private IEnumerable<(string Method, RouteEndpoint Endpoint)> Endpoints =>
        from endpoint in managed.Site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where endpoint.RoutePattern.RawText is { } address && (address.StartsWith(Prefix, StringComparison.Ordinal) || address.StartsWith(FormsPrefix, StringComparison.Ordinal))
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (method, endpoint);

    [Fact]
    public void Every_operation_says_who_may_ask_it()
    {
        var without = Endpoints.Where(row => row.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && row.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count(data => data.Policy is not null) < 2);
        Assert.Empty(without.Select(Name));
    }

    [Fact]
    public void Only_what_the_table_names_is_open() => Assert.Equal(
        open, Endpoints.Where(row => row.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Who_is_not_signed_in_is_answered_401_everywhere()
    {
        using var stranger = new BackOffice(managed.Site);
        foreach (var row in Endpoints.Where(row => row.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var (status, body) = await stranger.TryAsync(new HttpMethod(row.Method), Address(row.Endpoint), row.Method == "GET" ? null : "{}");
            Assert.True(status == (int)HttpStatusCode.Unauthorized, $"{Name(row)}: {status}");
            Assert.Equal(401, body!["status"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task Who_has_no_section_is_answered_403_wherever_one_is_asked_for()
    {
        using var somebody = await managed.SignedInAsAsync(await managed.CreateGroupAsync([]));
        foreach (var row in Endpoints.Where(row => AsksForSection(row.Endpoint)))
        {
            var (status, body) = await somebody.TryAsync(new HttpMethod(row.Method), Address(row.Endpoint), row.Method == "GET" ? null : "{}");
            Assert.True(status == (int)HttpStatusCode.Forbidden, $"{Name(row)}: {status}");
            Assert.Equal("Ingen adgang", body!["title"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_and_no_page()
    {
        var (status, body) = await managed.Admin.TryAsync(HttpMethod.Get, Prefix + "/api/v1/no-such-thing");
        Assert.Equal(404, status);
        Assert.Equal("Not found", body!["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"variants\": 5}")]
    [InlineData("{\"documentType\": null}")]
    [InlineData("")]
    public async Task What_is_not_understood_is_answered_400(string body)
    {
        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Post, "document", body);
        Assert.Equal(400, status);
        Assert.Equal("Error", problem!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("language?take=10001")]
    [InlineData("language?skip=-1")]
    [InlineData("tree/document/children?parentId=none")]
    public async Task Wrong_parameters_are_answered_400(string path)
    {
        var (status, problem) = await managed.Admin.TryAsync(HttpMethod.Get, path);
        Assert.Equal(400, status);
        Assert.Equal(400, problem!["status"]!.GetValue<int>());
    }

    private static bool AsksForSection(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is { } policy && policy != "BackOfficeAccess");

    private static string Name((string Method, RouteEndpoint Endpoint) row) => $"{row.Method} {row.Endpoint.RoutePattern.RawText}";

    // Any address that leads there: keys that are nothing's.
    private static string Address(RouteEndpoint endpoint) => string.Concat(endpoint.RoutePattern.PathSegments.Select(segment =>
        "/" + string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            _ => Constants.System.RootSystemKey.ToString(),
        }))));
}
