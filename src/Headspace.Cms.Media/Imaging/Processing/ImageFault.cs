namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>Why a picture was not made.</summary>
internal enum ImageFault
{
    /// <summary>The file is no picture that is read here.</summary>
    UnknownFormat,

    /// <summary>More bytes, pixels or frames than are decoded, or asked for larger than is made.</summary>
    TooLarge,

    /// <summary>The file ends too early, or says what cannot be.</summary>
    Damaged,

    /// <summary>It was given up after its time.</summary>
    TookTooLong,
}
