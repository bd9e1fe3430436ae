using System.ComponentModel.DataAnnotations;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Cms.ManagementApi.Problems;

/// <summary>Something that could not be done, in the words of RFC 9457 and in the user's language.</summary>
public sealed class Problem : IResult
{
    private Problem(int statusCode, params IEnumerable<string> names) => (StatusCode, Names) = (statusCode, [.. names]);

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>What the texts are looked up by; the first that has one is told.</summary>
    private IReadOnlyList<string> Names { get; }

    private string? OperationStatus { get; init; }

    private string? Detail { get; init; }

    private IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    private IReadOnlyCollection<string>? MissingProperties { get; init; }

    /// <summary>The request is not understood; the reason is for a developer.</summary>
    public static Problem BadRequest(string detail, int statusCode = StatusCodes.Status400BadRequest) => new(statusCode, "BadRequest") { Detail = detail };

    /// <summary>What the request is about is not there.</summary>
    public static Problem NotFound() => new(StatusCodes.Status404NotFound, "NotFound");

    /// <summary>The user may not do this here.</summary>
    public static Problem Forbidden() => new(StatusCodes.Status403Forbidden, "Forbidden");

    /// <summary>Somebody has written what the request wants to write over.</summary>
    /// <param name="by">The name of who it was, as far as it is known.</param>
    /// <param name="at">When.</param>
    public static Problem Stale(string? by, DateTime at) => new(StatusCodes.Status409Conflict, "Stale") { OperationStatus = "Stale", SavedBy = by, SavedAt = at };

    /// <summary>We could not, and it is no fault of the request.</summary>
    public static Problem ServerError() => new(StatusCodes.Status500InternalServerError, "ServerError");

    /// <summary>Something that HTTP has a number for, and that is all that is known.</summary>
    public static Problem OfStatusCode(int statusCode) => new(statusCode, $"Http{statusCode}", statusCode >= StatusCodes.Status500InternalServerError ? "ServerError" : "BadRequest");

    /// <summary>What one of Core's services answered instead of doing it.</summary>
    public static Problem Of<TStatus>(TStatus status)
        where TStatus : struct, Enum
    {
        var name = status.ToString();
        return new Problem(OperationStatusCodes.Of(name), $"{typeof(TStatus).Name}.{name}", name, "Failed") { OperationStatus = name };
    }

    /// <summary>That it was done, or why not.</summary>
    public static IResult Unless<TStatus>(TStatus status, TStatus success)
        where TStatus : struct, Enum => EqualityComparer<TStatus>.Default.Equals(status, success) ? Answer.Done : Of(status);

    /// <summary>A password that was refused, with the reason at its field.</summary>
    public static Problem InvalidPassword(IReadOnlyDictionary<string, string[]> errors) =>
        new(StatusCodes.Status400BadRequest, "InvalidPassword") { OperationStatus = "InvalidPassword", Detail = errors.Values.First()[0], Errors = errors };

    /// <summary>The same in the words of who refused it, if there are any.</summary>
    public static Problem Of<TStatus>(TStatus status, ValidationResult? fault)
        where TStatus : struct, Enum
    {
        var name = status.ToString();
        return new Problem(OperationStatusCodes.Of(name), $"{typeof(TStatus).Name}.{name}", name, "Failed") { OperationStatus = name, Detail = fault?.ErrorMessage };
    }

    /// <summary>The same with what is wrong in which place of the body (JSON paths).</summary>
    public static Problem Of<TStatus>(TStatus status, IReadOnlyDictionary<string, string[]> errors, IReadOnlyCollection<string>? missingProperties = null)
        where TStatus : struct, Enum
    {
        var name = status.ToString();
        return new Problem(OperationStatusCodes.Of(name), $"{typeof(TStatus).Name}.{name}", name, "Failed")
        {
            OperationStatus = name,
            Errors = errors,
            MissingProperties = missingProperties,
        };
    }

    private string? SavedBy { get; init; }

    private DateTime? SavedAt { get; init; }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var text = httpContext.RequestServices.GetRequiredService<ProblemTexts>().Find(ProblemTexts.LanguageOf(httpContext), Names);
        var body = new Dictionary<string, object?>
        {
            ["type"] = "Error",
            ["title"] = text.Title,
            ["status"] = StatusCode,
            ["detail"] = Detail ?? text.Detail,
        };
        Add(body, "operationStatus", OperationStatus);
        Add(body, "errors", Errors);
        Add(body, "missingProperties", MissingProperties);
        Add(body, "savedBy", SavedBy);
        Add(body, "savedAt", SavedAt);
        httpContext.Response.StatusCode = StatusCode;
        return httpContext.Response.WriteAsJsonAsync(body, ManagementJson.Options, "application/problem+json", httpContext.RequestAborted);
    }

    private static void Add(Dictionary<string, object?> body, string name, object? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }
}
