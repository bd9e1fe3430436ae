namespace Headspace.Browser.Tests.Backoffice;

/// <summary>
/// Answers of the Management API to one signed-in editor, as the client's types describe them: what the client loads and how it
/// looks is tried with these, whatever the database holds.
/// </summary>
internal static class ExampleApi
{
    private const string DocumentType = "9e0e0f4e-5c3e-4b64-8a0a-6a9d0b6f1a2b";

    private static readonly string[] nothing = [];

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
        ["headspace/welcome"] = new { edited = nothing, waiting = nothing, oldFigures = nothing, uncheckedHelplines = nothing },
    };

    /// <summary>What the client is told at an address below <c>/umbraco/management/api/v1/</c>; null where it asks for more than it should.</summary>
    public static object? Answer(string path) => answers.GetValueOrDefault(path);

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
