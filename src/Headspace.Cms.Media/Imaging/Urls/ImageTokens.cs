using System.Security.Cryptography;
using System.Text;
using Headspace.Cms.Media.Imaging.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Imaging.Urls;

/// <summary>
/// Signs addresses of pictures, where <c>Umbraco:CMS:Imaging:HMACSecretKey</c> is set, so that nobody can make the site draw sizes
/// that no page shows: HMAC-SHA256 of the path and the known commands, in lower case, as Umbraco computes it.
/// </summary>
internal sealed class ImageTokens(IOptionsMonitor<ImagingSettings> settings)
{
    /// <summary>The parameter that carries the token, the last of an address.</summary>
    public const string Parameter = "hmac";

    public bool AreRequired => settings.CurrentValue.HMACSecretKey.Length > 0;

    /// <summary>The token of an address, however it is written: whole or from its path on, with its letters encoded or not.</summary>
    public string Compute(string address, ImageCommands commands) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(settings.CurrentValue.HMACSecretKey, Encoding.UTF8.GetBytes((PathOf(address) + commands).ToLowerInvariant())));

    public bool IsValid(string path, ImageCommands commands, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Compute(path, commands)), Encoding.UTF8.GetBytes(token.ToLowerInvariant()));

    /// <summary>The address with its token; as it is where no token is asked for, or no command stands in it.</summary>
    public string Sign(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        if (start < 0 || !AreRequired)
        {
            return address;
        }

        var parts = address[(start + 1)..].Split('&').Where(part => !part.StartsWith($"{Parameter}=", StringComparison.OrdinalIgnoreCase));
        var bare = $"{address[..start]}?{string.Join('&', parts)}";
        var commands = ImageCommands.Parse(new QueryCollection(QueryHelpers.ParseQuery(bare[start..])));
        return commands.IsEmpty ? bare : $"{bare}&{Parameter}={Compute(bare, commands)}";
    }

    private static string PathOf(string address)
    {
        var path = address.Split('?', 2)[0];
        if (Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            path = uri!.AbsolutePath;
        }

        return path.StartsWith('/') ? PathString.FromUriComponent(path).ToUriComponent() : path;
    }
}
