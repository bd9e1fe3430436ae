using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Headspace.Web.Sites.Forms;

/// <summary>
/// The address of another site, as of a payment, on its way through the page after a form: browsers hold the redirect of a form to
/// the policy <c>form-action 'self'</c>, so the page leads there instead. It is sealed, so that nobody else can make our page lead
/// anywhere.
/// </summary>
internal sealed class OnwardAddress(IDataProtectionProvider protection)
{
    /// <summary>Its name in the query.</summary>
    public const string Name = "videre";

    private readonly IDataProtector protector = protection.CreateProtector("Headspace.Web.OnwardAddress.v1");

    /// <summary>Whether an address stays on this site.</summary>
    public static bool IsOfThisSite(string address) => address is ['/'] or ['/', not '/' and not '\\', ..];

    /// <summary>The address, sealed.</summary>
    public string Write(string address) => protector.Protect(address);

    /// <summary>The address that was sealed; null when it is not ours.</summary>
    public string? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(text) is var address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? address : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
