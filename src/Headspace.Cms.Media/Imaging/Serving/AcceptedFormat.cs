using Headspace.Cms.Media.Imaging.Commands;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Headspace.Cms.Media.Imaging.Serving;

/// <summary>Chooses a format for <c>format=auto</c>, ours beside Umbraco's commands: the smallest that the browser says it reads.</summary>
internal static class AcceptedFormat
{
    private static readonly ImageFormat[] smallestFirst = [ImageFormat.Avif, ImageFormat.WebP];

    public static bool IsAsked(ImageCommands commands) => string.Equals(commands["format"], "auto", StringComparison.OrdinalIgnoreCase);

    /// <summary>The format; null for that of the source. A browser that accepts anything has named none.</summary>
    public static ImageFormat? Choose(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var types))
        {
            return null;
        }

        return Array.Find(smallestFirst, format => types.Any(type => type.MediaType == format.ContentType && type.Quality is not 0));
    }
}
