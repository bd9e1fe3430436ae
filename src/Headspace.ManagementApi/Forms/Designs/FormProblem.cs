namespace Headspace.ManagementApi.Forms.Designs;

/// <summary>Why nothing was done with a form.</summary>
internal enum FormProblem
{
    /// <summary>What was sent describes no form, or another one.</summary>
    Unreadable,
}
