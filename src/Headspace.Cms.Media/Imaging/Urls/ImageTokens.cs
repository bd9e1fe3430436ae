using System.Security.Cryptography;
using System.Text;
using Headspace.Cms.Media.Imaging.Commands;
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

    /// <summary>The token of an address: its path with what stands before it, and its commands.</summary>
    public string Compute(string path, ImageCommands commands) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(settings.CurrentValue.HMACSecretKey, Encoding.UTF8.GetBytes((path + commands).ToLowerInvariant())));

    public bool IsValid(string path, ImageCommands commands, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Compute(path, commands)), Encoding.ASCII.GetBytes(token.ToLowerInvariant()));
}
