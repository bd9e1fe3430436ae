using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Web.Sites;

/// <summary>Development only: <c>http://localhost:5000</c> lists the sites that this program serves.</summary>
internal sealed class SiteListMiddleware(RequestDelegate next, IDomainCache domains)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Host.Host is "localhost" or "127.0.0.1" && context.Request.Path == "/"
            ? WriteAsync(context)
            : next(context);

    private async Task WriteAsync(HttpContext context)
    {
        var page = new StringBuilder("""
            <!doctype html><html lang="da"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Headspace: sites</title><h1>Headspace</h1><ul>
            """);
        foreach (var domain in domains.GetAll(includeWildcards: false))
        {
            var (name, path) = domain.Name.IndexOf('/') is var slash and > 0 ? (domain.Name[..slash], domain.Name[slash..] + "/") : (domain.Name, "/");
            var host = context.Request.Host.Port is { } port ? new HostString(name, port) : new HostString(name);
            var address = WebUtility.HtmlEncode(UriHelper.BuildAbsolute(context.Request.Scheme, host, path));
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"<li><a href=\"{address}\">{address}</a></li>");
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.Append("</ul></html>").ToString(), context.RequestAborted);
    }
}
