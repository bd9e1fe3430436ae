namespace Headspace.Cms.Media.Imaging.Plans;

/// <summary>
/// What is done with the pixels, in whole numbers: the picture is scaled, a window is cut out of it, and the window is put on a
/// canvas. Every mode is one of these.
/// </summary>
/// <param name="Scaled">The whole picture after scaling.</param>
/// <param name="Window">What is kept of it.</param>
/// <param name="Canvas">What the visitor gets; as large as the window where nothing is filled.</param>
/// <param name="Place">Where the window stands on the canvas; its size is the window's.</param>
internal sealed record ImagePlan(PixelSize Scaled, PixelArea Window, PixelSize Canvas, PixelArea Place)
{
    /// <summary>Plans for a picture as large as <paramref name="source"/>.</summary>
    public static ImagePlan For(PixelSize source, ImageRequest request)
    {
        var cut = Cut(source, request);
        if (request is { Width: null, Height: null })
        {
            return Unfilled(source, cut);
        }

        var target = Complete(request, cut);
        var scaleX = (double)target.Width / cut.Width;
        var scaleY = (double)target.Height / cut.Height;
        return request.Mode switch
        {
            ResizeMode.Stretch => Scale(source, cut, scaleX, scaleY),
            ResizeMode.Max => Scale(source, cut, Math.Min(1, Math.Min(scaleX, scaleY))),
            ResizeMode.Min => Scale(source, cut, Math.Min(1, Math.Max(scaleX, scaleY))),
            ResizeMode.Pad => Fill(Scale(source, cut, Math.Min(scaleX, scaleY)), target, request),
            ResizeMode.BoxPad => Fill(Scale(source, cut, Math.Min(1, Math.Min(scaleX, scaleY))), target, request),
            _ => Crop(source, cut, target, request),
        };
    }

    /// <summary>The pixels of the largest picture on the way.</summary>
    public long Pixels => Math.Max(Scaled.Pixels, Canvas.Pixels);

    private static PixelArea Cut(PixelSize source, ImageRequest request)
    {
        if (request.Crop is not { } crop)
        {
            return new(0, 0, source.Width, source.Height);
        }

        var left = (int)Math.Round(crop.Left * source.Width);
        var top = (int)Math.Round(crop.Top * source.Height);
        var right = (int)Math.Round((1 - crop.Right) * source.Width);
        var bottom = (int)Math.Round((1 - crop.Bottom) * source.Height);
        return new PixelArea(left, top, right - left, bottom - top).Within(source);
    }

    /// <summary>The asked size, with a missing side that keeps the shape.</summary>
    private static PixelSize Complete(ImageRequest request, PixelArea cut) => new(
        request.Width ?? Whole(cut.Width * (double)request.Height!.Value / cut.Height),
        request.Height ?? Whole(cut.Height * (double)request.Width!.Value / cut.Width));

    private static ImagePlan Scale(PixelSize source, PixelArea cut, double scale) => Scale(source, cut, scale, scale);

    private static ImagePlan Scale(PixelSize source, PixelArea cut, double scaleX, double scaleY)
    {
        var scaled = new PixelSize(Whole(source.Width * scaleX), Whole(source.Height * scaleY));
        return Unfilled(scaled, new PixelArea((int)Math.Round(cut.X * scaleX), (int)Math.Round(cut.Y * scaleY), Whole(cut.Width * scaleX), Whole(cut.Height * scaleY)).Within(scaled));
    }

    private static ImagePlan Unfilled(PixelSize scaled, PixelArea window) => new(scaled, window, window.Size, window with { X = 0, Y = 0 });

    private static ImagePlan Crop(PixelSize source, PixelArea cut, PixelSize target, ImageRequest request)
    {
        var scale = Math.Max((double)target.Width / cut.Width, (double)target.Height / cut.Height);
        if (scale > 1)
        {
            // Not enough pixels: the shape is kept, and as much of the size as there is.
            target = new(Whole(target.Width / scale), Whole(target.Height / scale));
            scale = 1;
        }

        var filled = Scale(source, cut, scale);
        var (x, y) = request.Focus ?? (request.AnchorX, request.AnchorY);
        var width = Math.Min(target.Width, filled.Window.Width);
        var height = Math.Min(target.Height, filled.Window.Height);
        var window = new PixelArea(
            filled.Window.X + Offset(filled.Window.Width, width, x, request.Focus is not null),
            filled.Window.Y + Offset(filled.Window.Height, height, y, request.Focus is not null),
            width,
            height);
        return Unfilled(filled.Scaled, window);
    }

    // The focus comes into the middle as far as the edges allow; an anchor is a place along the free way.
    private static int Offset(int length, int kept, double at, bool isFocus) =>
        (int)Math.Round(isFocus ? Math.Clamp((length * at) - (kept / 2.0), 0, length - kept) : (length - kept) * at);

    private static ImagePlan Fill(ImagePlan scaled, PixelSize target, ImageRequest request)
    {
        var window = scaled.Window with { Width = Math.Min(scaled.Window.Width, target.Width), Height = Math.Min(scaled.Window.Height, target.Height) };
        return scaled with
        {
            Window = window,
            Canvas = target,
            Place = new(
                (int)Math.Round((target.Width - window.Width) * request.AnchorX),
                (int)Math.Round((target.Height - window.Height) * request.AnchorY),
                window.Width,
                window.Height),
        };
    }

    private static int Whole(double length) => (int)Math.Clamp(Math.Round(length), 1, int.MaxValue);
}
