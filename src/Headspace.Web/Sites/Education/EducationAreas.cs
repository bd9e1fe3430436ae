namespace Headspace.Web.Sites.Education;

/// <summary>The main areas of vocational education, as the law divides it.</summary>
internal static class EducationAreas
{
    /// <summary>All four, in their usual order.</summary>
    public static IReadOnlyList<EducationArea> All { get; } =
    [
        new("Omsorg, sundhed og pædagogik", "omsorg"),
        new("Kontor, handel og forretningsservice", "kontor"),
        new("Fødevarer, jordbrug og oplevelser", "foedevarer"),
        new("Teknologi, byggeri og transport", "teknologi"),
    ];
}
