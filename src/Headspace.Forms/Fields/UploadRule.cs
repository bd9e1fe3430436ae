namespace Headspace.Forms.Fields;

/// <summary>What a field takes as files.</summary>
/// <param name="Allowed">The extensions that it takes, lower case; empty for all that are not denied.</param>
/// <param name="Denied">The extensions that no field takes, whatever <paramref name="Allowed"/> says.</param>
/// <param name="MostFiles">How many files it takes.</param>
/// <param name="MostBytes">How large one may be.</param>
public sealed record UploadRule(IReadOnlyList<string> Allowed, IReadOnlyList<string> Denied, int MostFiles, long MostBytes);
