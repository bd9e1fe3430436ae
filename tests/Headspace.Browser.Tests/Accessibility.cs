using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Headspace.Browser.Tests;

internal static class Accessibility
{
    private const string Violations = """
        async (context, [type, ...values]) => {
          const moving = document.getAnimations().filter(animation => animation.effect.getComputedTiming().endTime !== Infinity);
          await Promise.allSettled(moving.map(animation => animation.finished));
          const { violations } = await axe.run(context, { runOnly: { type, values }, resultTypes: ['violations'] });
          return violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`);
        }
        """;

    private static readonly string axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What axe finds wrong on the page once nothing in it moves: a colour on its way from light to dark is no colour of the page. Each comes with the elements that it is about.
    /// Axe is asked for nothing else: to carry over all that is right takes it seconds a page.
    /// </summary>
    /// <param name="page">An open page without frames.</param>
    /// <param name="type">What the values name: <c>tag</c> or <c>rule</c>.</param>
    /// <param name="values">The tags or rules that are checked.</param>
    public static async Task<string[]> ViolationsAsync(this IPage page, string type, params string[] values)
    {
        await page.EvaluateAsync(axe);
        return await page.EvaluateAsync<string[]>($"values => ({Violations})(document, values)", Asked(type, values));
    }

    /// <summary>The same of a part of a page, as where the rest is not ours.</summary>
    public static async Task<string[]> ViolationsAsync(this ILocator part, string type, params string[] values)
    {
        await part.Page.EvaluateAsync(axe);
        return await part.EvaluateAsync<string[]>(Violations, Asked(type, values));
    }

    private static string[] Asked(string type, string[] values) => [type, .. values];
}
