namespace Headspace.Web.Security;

/// <summary>Refuses a host that cannot be read: a name that only looks like punycode throws wherever somebody asks for it.</summary>
internal sealed class HostHeaderMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        IsReadable(context.Request) ? next(context) : RefuseAsync(context);

    private static bool IsReadable(HttpRequest request)
    {
        try
        {
            return Uri.CheckHostName(request.Host.Host.Trim('[', ']')) != UriHostNameType.Unknown;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Task RefuseAsync(HttpContext context) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Bad Request", detail: "The host of the request cannot be read.").ExecuteAsync(context);
}
