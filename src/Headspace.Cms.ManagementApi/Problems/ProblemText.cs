namespace Headspace.Cms.ManagementApi.Problems;

/// <summary>What a person reads about a problem.</summary>
internal sealed record ProblemText(string Title, string Detail);
