namespace Headspace.Forms.Definitions;

/// <summary>Where a form of several pages says how far one has come; both places can be chosen.</summary>
[Flags]
public enum PagingDisplay
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>Above the fields.</summary>
    ShowAtTop = 1,

    /// <summary>Below the fields.</summary>
    ShowAtBottom = 2
}
