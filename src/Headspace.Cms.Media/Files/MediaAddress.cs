using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Files;

/// <summary>Where media are found: <c>Umbraco:CMS:Global:UmbracoMediaPath</c>.</summary>
internal sealed class MediaAddress(IOptions<GlobalSettings> global, IOptionsMonitor<ContentSettings> content)
{
    /// <summary>Without a slash at its end.</summary>
    public PathString Root { get; } = "/" + global.Value.UmbracoMediaPath.TrimStart('~').Trim('/');

    /// <summary>Whether an address is one of media; then the place of its file below the root.</summary>
    public bool TryGetPlace(PathString path, out string place)
    {
        var isMedia = path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue && rest.Value!.Length > 1;
        place = isMedia ? rest.Value![1..] : string.Empty;
        return isMedia;
    }

    /// <summary>Whether the file is one of the recycle bin, which visitors do not get: its name carries Core's suffix.</summary>
    public bool IsTrashed(string place) =>
        content.CurrentValue.EnableMediaRecycleBinProtection
        && Path.GetFileNameWithoutExtension(place).EndsWith(Constants.Conventions.Media.TrashedMediaSuffix, StringComparison.OrdinalIgnoreCase);
}
