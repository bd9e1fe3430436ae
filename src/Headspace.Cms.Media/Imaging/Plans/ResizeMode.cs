namespace Headspace.Cms.Media.Imaging.Plans;

/// <summary>How a picture is brought to a size that has another shape than itself (<c>rmode</c>).</summary>
internal enum ResizeMode
{
    /// <summary>It fills the size; what stands over is cut off. A picture that is too small is cut to the shape, not enlarged.</summary>
    Crop,

    /// <summary>All of it fits in, enlarged where it is smaller; the rest is filled.</summary>
    Pad,

    /// <summary>As pad, but a smaller picture keeps its size.</summary>
    BoxPad,

    /// <summary>All of it fits in. Never enlarged.</summary>
    Max,

    /// <summary>Its shorter side fits. Never enlarged.</summary>
    Min,

    /// <summary>Each side by itself.</summary>
    Stretch,
}
