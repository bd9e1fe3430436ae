namespace Headspace.Cms.Media.Imaging.Plans;

/// <summary>A rectangle in pixels, from the upper left corner.</summary>
internal readonly record struct PixelArea(int X, int Y, int Width, int Height)
{
    public PixelSize Size => new(Width, Height);

    /// <summary>As much of it as lies in a picture, one pixel at least.</summary>
    public PixelArea Within(PixelSize picture)
    {
        var x = Math.Clamp(X, 0, picture.Width - 1);
        var y = Math.Clamp(Y, 0, picture.Height - 1);
        return new(x, y, Math.Clamp(Width, 1, picture.Width - x), Math.Clamp(Height, 1, picture.Height - y));
    }
}
