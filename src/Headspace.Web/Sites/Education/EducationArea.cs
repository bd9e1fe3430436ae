namespace Headspace.Web.Sites.Education;

/// <summary>One of the four main areas of vocational education.</summary>
/// <param name="Name">As the data type of an education has it.</param>
/// <param name="Anchor">Its place in the list of educations.</param>
internal sealed record EducationArea(string Name, string Anchor);
