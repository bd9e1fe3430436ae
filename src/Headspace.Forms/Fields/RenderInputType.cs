namespace Headspace.Forms.Fields;

/// <summary>What a field is made of on the page.</summary>
#pragma warning disable CA1720 // the words are the contract's
public enum RenderInputType
{
    /// <summary>One input.</summary>
    Single,

    /// <summary>A group of inputs.</summary>
    Multiple,

    /// <summary>Something else.</summary>
    Custom
}
#pragma warning restore CA1720
