using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Backoffice.Security;

/// <summary>
/// One nonce a request, for views that write a script or style of their own. Who asks for it gets an answer that allows it, and
/// that is not stored: the policy that allows the nonce goes with this answer alone.
/// </summary>
internal sealed class CspNonceService(IHttpContextAccessor accessor) : ICspNonceService
{
    private static readonly object key = new();

    public string? GetNonce()
    {
        if (accessor.HttpContext is not { } context)
        {
            return null;
        }

        if (context.Items[key] is string known)
        {
            return known;
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[key] = nonce;
        if (!context.Response.HasStarted)
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy.Allow(headers.ContentSecurityPolicy.ToString(), nonce);
                return Task.CompletedTask;
            });
        }

        return nonce;
    }
}
