namespace Headspace.Forms.Design;

/// <summary>That a form was saved.</summary>
/// <param name="Id">Key of the version.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: key of the user; null for an import.</param>
/// <param name="IsKept">Whether it is kept however old it becomes.</param>
public sealed record FormVersionSummary(Guid Id, DateTimeOffset At, Guid? By, bool IsKept);
