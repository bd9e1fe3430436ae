using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headspace.Cms.Media.Imaging;

/// <summary>Makes pictures that nobody has asked for yet, until the site stops.</summary>
internal sealed class CropMaker(
    MediaAddress mediaAddress, IMediaFiles files, ImageVariants variants, IHostApplicationLifetime lifetime, ILogger<CropMaker> logger)
{
    // One at a time, however many pictures come at once: visitors who ask for others must not queue behind them.
    private static readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Makes what the addresses say, one after the other; what cannot be made is left to who asks for it.</summary>
    public async Task MakeAsync(IReadOnlyList<string> addresses)
    {
        var stopping = lifetime.ApplicationStopping;
        foreach (var address in addresses.TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            await turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                await MakeAsync(address.Split('?', 2), stopping).ConfigureAwait(false);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                // A site that stops takes away what this works with. The first visitor of the next one has the picture made.
            }
            catch (Exception exception)
            {
                // The first visitor has it made, or is told why not.
                logger.LogInformation("{Path} was not made at the upload: {Reason}", address.Split('?')[0], exception.Message);
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private async Task MakeAsync(string[] parts, CancellationToken cancellationToken)
    {
        if (parts is [var path, var query] && mediaAddress.TryGetPlace(path, out var place) && await files.FindAsync(place, cancellationToken).ConfigureAwait(false) is { } file)
        {
            await variants.GetAsync(path, file, ImageCommands.Parse(new QueryCollection(QueryHelpers.ParseQuery(query))), cancellationToken).ConfigureAwait(false);
        }
    }
}
