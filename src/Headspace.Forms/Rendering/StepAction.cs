namespace Headspace.Forms.Rendering;

/// <summary>What a button of a form asks for.</summary>
public enum StepAction
{
    /// <summary>The next page.</summary>
    Next,

    /// <summary>The page before.</summary>
    Previous,

    /// <summary>A page by its number, to mend an answer.</summary>
    Page,

    /// <summary>To send it.</summary>
    Submit
}
