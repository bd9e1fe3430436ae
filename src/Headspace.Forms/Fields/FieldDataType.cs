namespace Headspace.Forms.Fields;

/// <summary>How an answer is stored.</summary>
#pragma warning disable CA1720 // the words are the contract's
public enum FieldDataType
{
    /// <summary>Text of at most 255 letters.</summary>
    String,

    /// <summary>Text of any length.</summary>
    LongString,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A day.</summary>
    DateTime,

    /// <summary>Yes or no.</summary>
    Bit
}
#pragma warning restore CA1720
