using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Uploads;

/// <summary>
/// Room for posts that hold more than they may. One that is read says at its field which file is too large, and nothing that was
/// typed is lost; one that the server stops is lost whole.
/// </summary>
public sealed class UploadRoom(IOptions<UploadSettings> settings)
{
    private const int TimesTheMost = 4;

    /// <summary>What files may hold together, in megabytes.</summary>
    public int MostMegabytes => settings.Value.MostMegabytesInAll;

    /// <summary>Lets a request be larger than the server takes by itself. Without effect once its body is being read.</summary>
    public void Make(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } most } limit)
            limit.MaxRequestBodySize = Math.Max(most, settings.Value.MostBytesInAll * TimesTheMost);
    }

    /// <summary>Whether reading a request ended because it is larger than even that.</summary>
    public static bool IsOverrun(Exception exception) =>
        exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException
        || exception.InnerException is { } inner && IsOverrun(inner);
}
