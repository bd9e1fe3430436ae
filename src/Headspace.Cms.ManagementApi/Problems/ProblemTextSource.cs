using System.Reflection;

namespace Headspace.Cms.ManagementApi.Problems;

/// <summary>Where texts of problems stand: JSON by language, then by name, as in this project's <c>Problems/texts.json</c>.</summary>
/// <param name="Assembly">The assembly that holds the JSON.</param>
/// <param name="Resource">What the resource is called there.</param>
public sealed record ProblemTextSource(Assembly Assembly, string Resource = ProblemTextSource.Usual)
{
    internal const string Usual = "ProblemTexts.json";
}
