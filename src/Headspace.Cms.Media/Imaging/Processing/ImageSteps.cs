using Headspace.Cms.Media.Vips;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>The pictures on the way from a file to a result, to be let go together or ended together.</summary>
internal sealed class ImageSteps : IDisposable
{
    private readonly Lock access = new();
    private readonly List<VipsImage> images = [];
    private bool isKilled;

    public VipsImage Add(VipsImage image)
    {
        lock (access)
        {
            images.Add(image);
            if (isKilled)
            {
                image.Kill();
            }
        }

        return image;
    }

    /// <summary>Does the operation, and keeps its picture.</summary>
    public VipsImage Add(VipsOperation operation)
    {
        using (operation)
        {
            return Add(operation.Image());
        }
    }

    /// <summary>Ends the making of pixels, from any thread.</summary>
    public void Kill()
    {
        lock (access)
        {
            isKilled = true;
            images.ForEach(image => image.Kill());
        }
    }

    public void Dispose()
    {
        lock (access)
        {
            images.ForEach(image => image.Dispose());
            images.Clear();
        }
    }
}
