using Umbraco.Cms.Core.Media;

namespace Headspace.Cms.Media.Imaging.Urls;

/// <summary>Signs an address anew that was stored with a token, as those in rich text are.</summary>
internal sealed class ImageUrlTokenGenerator(ImageTokens tokens) : IImageUrlTokenGenerator
{
    private const string EncodedAnd = "&amp;";

    public string RefreshSignature(string url) => url switch
    {
        null => null!,
        _ when url.Contains(EncodedAnd, StringComparison.Ordinal) =>
            tokens.Sign(url.Replace(EncodedAnd, "&", StringComparison.Ordinal)).Replace("&", EncodedAnd, StringComparison.Ordinal),
        _ => tokens.Sign(url),
    };
}
