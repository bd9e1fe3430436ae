using System.Text.Json;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests.Backoffice;

/// <summary>
/// Answers of the Management API to one signed-in editor, as the client's types describe them: what the client loads and how it
/// looks is tried with these, whatever the database holds.
/// </summary>
internal static class ExampleApi
{
    private const string Prefix = "/umbraco/management/api/v1/";
    private const string DocumentType = "9e0e0f4e-5c3e-4b64-8a0a-6a9d0b6f1a2b";

    // The token itself is in a cookie that no script reads; what the client keeps says only until when.
    private const string SignedIn = """
        localStorage.setItem('umb:userAuthTokenResponse', JSON.stringify({
          access_token: '[redacted]', refresh_token: '[redacted]', token_type: 'Bearer', scope: 'offline_access',
          issued_at: Math.floor(Date.now() / 1000), expires_in: 3600,
        }));
        """;

    private static readonly string[] nothing = [];
    private static readonly string[] textOnly = ["Text"];

    private static readonly Dictionary<string, object> answers = new(StringComparer.Ordinal)
    {
        ["server/status"] = new { serverStatus = "Run" },
        ["server/configuration"] = new { allowPasswordReset = true, versionCheckPeriod = 0, allowLocalLogin = true, umbracoCssPath = "/css" },
        ["server/information"] = new { version = "17.8.1", assemblyVersion = "17.8.1", baseUtcOffset = "01:00:00", runtimeMode = "BackofficeDevelopment" },
        ["manifest/manifest/public"] = nothing,
        ["manifest/manifest/private"] = nothing,
        ["security/back-office/token"] = new { access_token = "[redacted]", refresh_token = "[redacted]", expires_in = 3600, token_type = "Bearer" },
        ["user/current"] = CurrentUser(),
        ["user/current/configuration"] = new
        {
            keepUserLoggedIn = false,
            passwordConfiguration = new { minimumPasswordLength = 10, requireNonLetterOrDigit = false, requireDigit = false, requireLowercase = false, requireUppercase = false },
            allowChangePassword = true,
            allowTwoFactor = true,
        },
        ["language"] = Page(
            new { name = "Dansk", isoCode = "da-DK", isDefault = true, isMandatory = true, fallbackIsoCode = (string?)null },
            new { name = "English", isoCode = "en-US", isDefault = false, isMandatory = false, fallbackIsoCode = (string?)null }),
        ["tree/document/root"] = Page(Document("Headspace", "icon-home"), Document("Hvad kan jeg blive", "icon-umb-content"), Document("Bibliotek", "icon-book")),
        ["recycle-bin/document/root"] = Page(),
        ["news-dashboard"] = new { items = nothing },
    };

    public static async Task AnswerAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(SignedIn);
        await context.RouteAsync(url => new Uri(url).AbsolutePath.StartsWith(Prefix, StringComparison.Ordinal), AnswerAsync);
        await context.RouteAsync("**/umbraco/serverEventHub/negotiate*", route => JsonAsync(route, 200, new
        {
            negotiateVersion = 1,
            connectionId = "example",
            connectionToken = "example",
            availableTransports = new[] { new { transport = "WebSockets", transferFormats = textOnly } },
        }));
        await context.RouteWebSocketAsync("**/umbraco/serverEventHub*", socket => socket.OnMessage(_ => socket.Send("{}\u001e")));
    }

    private static async Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath[Prefix.Length..];
        if (path == "security/back-office/graphics/logo")
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>""" });
            return;
        }

        await (answers.TryGetValue(path, out var answer)
            ? JsonAsync(route, 200, answer)
            : JsonAsync(route, 404, new { type = "Error", title = "Not Found", status = 404 }));
    }

    private static Task JsonAsync(IRoute route, int status, object answer) =>
        route.FulfillAsync(new RouteFulfillOptions { Status = status, ContentType = "application/json", Body = JsonSerializer.Serialize(answer) });

    private static object CurrentUser() => new
    {
        email = "anna@headspace.example",
        userName = "anna@headspace.example",
        name = "Anna Redaktør",
        userGroupIds = new[] { new { id = "e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d" } },
        id = "1e70f841-c261-413b-abb2-2d68cdb96094",
        languageIsoCode = "da-DK",
        documentStartNodeIds = nothing,
        hasDocumentRootAccess = true,
        mediaStartNodeIds = nothing,
        hasMediaRootAccess = true,
        avatarUrls = nothing,
        languages = nothing,
        hasAccessToAllLanguages = true,
        hasAccessToSensitiveData = false,
        fallbackPermissions = new[] { "Umb.Document.Create", "Umb.Document.Read", "Umb.Document.Update", "Umb.Document.Publish" },
        permissions = nothing,
        allowedSections = new[] { "Umb.Section.Content", "Umb.Section.Media", "Umb.Section.Users", "Umb.Section.Translation" },
        isAdmin = true,
    };

    private static object Document(string name, string icon) => new
    {
        hasChildren = true,
        id = Guid.NewGuid(),
        parent = (object?)null,
        flags = nothing,
        noAccess = false,
        isTrashed = false,
        createDate = "2026-01-01T00:00:00Z",
        isProtected = false,
        ancestors = nothing,
        documentType = new { id = DocumentType, icon, collection = (object?)null },
        variants = new[] { new { name, culture = (string?)null, id = string.Empty, flags = nothing, state = "Published" } },
    };

    private static object Page(params object[] items) => new { total = items.Length, items };
}
