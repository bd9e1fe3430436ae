namespace Headspace.Forms.Fields;

/// <summary>What a field is made of on the page.</summary>
public enum RenderInputType
{
    /// <summary>One input.</summary>
    Single,

    /// <summary>A group of inputs.</summary>
    Multiple,

    /// <summary>Something else.</summary>
    Custom
}
