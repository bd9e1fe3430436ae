using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>The body of a request. A handler is only called with one that could be read.</summary>
public sealed class Body<T> : IBound
    where T : class
{
    private T? value;

    /// <summary>What it says.</summary>
    public T Value => value ?? throw new InvalidOperationException("The body was not understood.");

    /// <inheritdoc />
    public string? Fault { get; private init; }

#pragma warning disable CA1000 // ASP.NET Core looks for it on the type itself
    /// <summary>Reads the body as the API's JSON.</summary>
    public static async ValueTask<Body<T>> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Request.HasJsonContentType())
        {
            return new Body<T> { Fault = "The body must be JSON." };
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ManagementJson.Options, context.RequestAborted) is { } read
                ? new Body<T> { value = read }
                : new Body<T> { Fault = "The body is empty." };
        }
        catch (JsonException exception)
        {
            return new Body<T> { Fault = $"The body could not be read at '{exception.Path}'." };
        }
    }
#pragma warning restore CA1000
}
