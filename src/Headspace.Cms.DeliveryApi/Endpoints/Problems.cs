using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>What is answered instead of content.</summary>
internal static class Problems
{
    public static IResult Bad(string title, string detail) => Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: title, detail: detail);

    /// <summary>An option of a query that nobody knows.</summary>
    public static IResult UnknownOption(string kind, string parameter) =>
        Bad($"{kind} option not found", $"One of the attempted '{parameter}' options does not exist, or its value is not understood.");

    public static IResult UnknownCulture(string? asked) => Bad("Unknown culture", $"The site has no language '{asked}'.");

    public static IResult Unauthorized() => Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "Unauthorized", detail: "The key is missing or wrong.");

    public static IResult NotFound() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: "There is no such item.");
}
