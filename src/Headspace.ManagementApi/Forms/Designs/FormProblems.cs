using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Design;

namespace Headspace.ManagementApi.Forms.Designs;

/// <summary>What a designer is told instead of what was asked for.</summary>
internal static class FormProblems
{
    public static Problem Of(FormDesignResult result) => result switch
    {
        { Status: FormDesignStatus.Stale } => Problem.Stale(null, result.Form?.Updated ?? DateTime.UnixEpoch),
        { Problems.Count: > 0 } => Problem.Of(result.Status, result.Problems.GroupBy(problem => problem.Where).ToDictionary(where => where.Key, where => where.Select(problem => problem.Message).ToArray())),
        _ => Problem.Of(result.Status),
    };
}
