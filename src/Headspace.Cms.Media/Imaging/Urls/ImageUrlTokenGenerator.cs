using Headspace.Cms.Media.Imaging.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;

namespace Headspace.Cms.Media.Imaging.Urls;

/// <summary>Signs an address anew that was stored with a token, as those in rich text are.</summary>
internal sealed class ImageUrlTokenGenerator(ImageTokens tokens) : IImageUrlTokenGenerator
{
    public string RefreshSignature(string url)
    {
        var start = url?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (start < 0 || !tokens.AreRequired)
        {
            return url!;
        }

        var (path, query) = (url![..start], url[start..]);
        var parts = query[1..].Split('&').Where(part => !part.StartsWith($"{ImageTokens.Parameter}=", StringComparison.OrdinalIgnoreCase));
        var bare = $"{path}?{string.Join('&', parts)}";
        var commands = ImageCommands.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)));
        return commands.IsEmpty ? bare : $"{bare}&{ImageTokens.Parameter}={tokens.Compute(path, commands)}";
    }
}
