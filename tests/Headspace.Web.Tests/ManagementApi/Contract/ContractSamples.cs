using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Headspace.Web.Tests.ManagementApi.Contract;

/// <summary>Asks each operation for a real answer.</summary>
internal sealed partial class ContractSamples(BackOffice admin, ContractContent content)
{
    /// <summary>Why there is nothing to compare an operation's answer with.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["getDictionaryByIdExport"] = "a file",
        ["getOembedQuery"] = "asks another server",
        ["getUserCurrent2FaByProviderName"] = "there is no provider of second factors",
        ["postUserCurrent2FaByProviderName"] = "there is no provider of second factors",
        ["postSecurityForgotPasswordReset"] = "answers nothing",
        ["postSecurityForgotPasswordVerify"] = "needs the code of a message",
        ["postUserInviteVerify"] = "needs the code of a message",
    };

    /// <summary>What the sites have none of.</summary>
    public static IReadOnlySet<string> Empty { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "getDocumentByIdAvailableSegmentOptions", "getSegment", "getTag", "getUserCurrent2Fa", "getUserById2Fa", "getUserByIdClientCredentials", "getUserCurrentLoginProviders",
        "getTreeTemplateChildren", "getNewsDashboard", "getManifestManifest", "getManifestManifestPrivate", "getManifestManifestPublic", "getDynamicRootSteps",
    };

    private Dictionary<string, string> Addresses => new(StringComparer.Ordinal)
    {
        ["getCollectionDocumentById"] = $"collection/document/{content["collection/document"]}?orderBy=name",
        ["getCollectionMedia"] = "collection/media?orderBy=name",
        ["getDocumentByIdDomains"] = $"document/{content["document:root"]}/domains",
        ["getDocumentByIdPublishWithDescendantsResultByTaskId"] = string.Empty, // follows its PUT
        ["getDocumentBlueprintFolderById"] = $"document-blueprint/folder/{content["document-blueprint:parent"]}",
        ["getDocumentTypeByIdCompositionReferences"] = $"document-type/{content["composition"]}/composition-references",
        ["getDocumentByIdPreviewUrl"] = $"document/{content["document"]}/preview-url?providerAlias=umbDocumentUrlProvider&culture=da-DK",
        ["getDocumentVersion"] = $"document-version?documentId={content["document"]}",
        ["getFilterDataType"] = "filter/data-type?name=text",
        ["getImagingResizeUrls"] = $"imaging/resize/urls?id={content["media"]}&width=100&height=100&mode=Crop",
        ["getItemLanguage"] = "item/language?isoCode=da-DK",
        ["getLanguageByIsoCode"] = "language/da-DK",
        ["getItemMediaTypeAllowed"] = "item/media-type/allowed?fileExtension=png",
        ["getItemStaticFile"] = "item/static-file?path=/wwwroot",
        ["getTreeStaticFileAncestors"] = "tree/static-file/ancestors?descendantPath=/wwwroot",
        ["getTreeStaticFileChildren"] = "tree/static-file/children?parentPath=/wwwroot",
        ["getMediaByIdAuditLog"] = $"media/{content["media:parent"]}/audit-log",
        ["getMediaByIdReferencedDescendants"] = $"media/{content["media:parent"]}/referenced-descendants",
        ["getMediaTypeByIdAllowedChildren"] = $"media-type/{content["media-type:folder"]}/allowed-children",
        ["getPropertyTypeIsUsed"] = $"property-type/is-used?contentTypeId={content["document-type"]}&propertyAlias=title",
        ["getRelationByRelationTypeId"] = $"relation/type/{content["relation-type"]}",
        ["getTreeDocumentChildren"] = $"tree/document/children?parentId={content["document:root"]}",
        ["getUserCurrentPermissions"] = $"user/current/permissions?id={content["document"]}",
        ["getUserCurrentPermissionsDocument"] = $"user/current/permissions/document?id={content["document"]}",
        ["getUserCurrentPermissionsMedia"] = $"user/current/permissions/media?id={content["media"]}",
    };

    private static Dictionary<string, string> Searched => new(StringComparer.Ordinal)
    {
        ["item/data-type/search"] = "text",
        ["item/document-type/search"] = "e",
        ["item/document/search"] = "kontrakt",
        ["item/media-type/search"] = "i",
        ["item/media/search"] = "mappe",
        ["item/member/search"] = "kontrakt",
        ["item/template/search"] = "e",
    };

    private IReadOnlyDictionary<string, object> Bodies => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["putDocumentByIdPublishWithDescendants"] = new { includeUnpublishedDescendants = false, cultures = new[] { "da-DK" } },
        ["postDynamicRootQuery"] = new
        {
            context = new { id = content["document"], parent = new { id = content["document:root"] } },
            query = new { origin = new { alias = "Current" }, steps = Array.Empty<object>() },
        },
        ["postUserByIdResetPassword"] = new { },
    };

    /// <summary>What an operation answers; null where it is not known how to ask it.</summary>
    public async Task<JsonNode?> AskAsync(ClientOperation operation)
    {
        if (operation.Name == "getDocumentByIdPublishWithDescendantsResultByTaskId")
        {
            var task = await SendAsync("putDocumentByIdPublishWithDescendants", HttpMethod.Put, $"document/{content["document"]}/publish-with-descendants");
            return await admin.GetAsync($"document/{content["document"]}/publish-with-descendants/result/{task["taskId"]}");
        }

        var path = operation.Path[(BackOffice.Api.Length + 1)..];
        var address = Addresses.GetValueOrDefault(operation.Name) ?? Filled(path);
        return operation.Method == "GET" ? await admin.GetAsync(address)
            : Bodies.ContainsKey(operation.Name) ? await SendAsync(operation.Name, new HttpMethod(operation.Method), operation.Name == "postUserByIdResetPassword" ? $"user/{content["user:other"]}/reset-password" : address)
            : null;
    }

    private async Task<JsonNode> SendAsync(string name, HttpMethod method, string path)
    {
        var (status, body) = await admin.TryAsync(method, path, Bodies[name]);
        Assert.True(status == 200 && body is not null, $"{name}: {status} {body}");
        return body;
    }

    // Resources are asked alike: by their key in the address, by keys in the query, as trees.
    private string Filled(string path)
    {
        var parts = path.Split('/');
        if (Searched.TryGetValue(path, out var text))
        {
            return $"{path}?query={text}";
        }

        return parts switch
        {
            ["item", var resource] => $"{path}?id={content[resource]}",
            ["tree", var resource, "ancestors"] => $"{path}?descendantId={content[resource]}",
            ["tree", var resource, "siblings"] => $"{path}?target={content[resource]}&before=1&after=1",
            ["tree", var resource, "children"] => $"{path}?parentId={Parent(resource)}",
            ["recycle-bin", var resource, "siblings"] => $"{path}?target={content[$"recycle-bin/{resource}"]}&before=1&after=1",
            ["recycle-bin", var resource, "children"] => $"{path}?parentId={Parent($"recycle-bin/{resource}")}",
            ["recycle-bin", var resource, ..] => Key().Replace(path, _ => content[$"recycle-bin/{resource}"]),
            [var resource, "urls" or "are-referenced"] => $"{path}?id={content[resource]}",
            [var resource, ..] when path.Contains('{', StringComparison.Ordinal) => Key().Replace(path, _ => content[resource]),
            _ => path,
        };
    }

    private string Parent(string resource) => resource switch
    {
        "template" => content[resource],
        _ => content[$"{resource}:parent"],
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Key();
}
