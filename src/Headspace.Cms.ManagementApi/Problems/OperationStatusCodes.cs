using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.ManagementApi.Problems;

/// <summary>The HTTP status of what Core's services answer. Core names alike things alike in all its enumerations.</summary>
internal static class OperationStatusCodes
{
    private static readonly string[] missing = ["NotFound", "UserNotFound", "MissingUser"];
    private static readonly string[] forbidden = ["Unauthorized", "Forbidden", "NoAccess"];
    private static readonly string[] faults = ["Unknown", "UnknownError", "UnknownFailure"];

    public static int Of(string name) => name switch
    {
        "ConcurrencyViolation" => StatusCodes.Status409Conflict,
        _ when name.StartsWith("UnauthorizedMissing", StringComparison.Ordinal) => StatusCodes.Status403Forbidden,
        _ when forbidden.Contains(name) => StatusCodes.Status403Forbidden,
        _ when faults.Contains(name) => StatusCodes.Status500InternalServerError,
        _ when missing.Contains(name) || IsMissing(name) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status400BadRequest,
    };

    // What the request is about is missing: not so with something that the request's body names.
    private static bool IsMissing(string name) => name is "ContentNotFound" or "MediaNotFound" or "VersionNotFound" or "UserGroupNotFound" or "ItemNotFound" or "EntryNotFound" or "TemplateNotFound" or "LanguageNotFound";
}
