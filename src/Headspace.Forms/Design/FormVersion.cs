using Headspace.Forms.Definitions;

namespace Headspace.Forms.Design;

/// <summary>A form as it was saved once.</summary>
/// <param name="Id">Its key.</param>
/// <param name="FormId">The form.</param>
/// <param name="At">When it was saved.</param>
/// <param name="By">Who saved it: key of the user; null for an import.</param>
/// <param name="Definition">What was saved.</param>
public sealed record FormVersion(Guid Id, Guid FormId, DateTimeOffset At, Guid? By, FormDefinition Definition);
