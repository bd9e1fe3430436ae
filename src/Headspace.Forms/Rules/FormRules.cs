namespace Headspace.Forms.Rules;

/// <summary>
/// All rules of a form, ready to be evaluated: on the server by <see cref="RulesEvaluator"/>, on the page, as the JSON that
/// <see cref="ClientRules"/> writes, by <c>Client/rules</c>.
/// </summary>
/// <param name="Fields">The fields in the order of the page.</param>
/// <param name="Groups">The groups of all pages.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Rules">The rules that compare fields.</param>
public sealed record FormRules(IReadOnlyList<FieldRule> Fields, IReadOnlyList<GroupRule> Groups, IReadOnlyList<PageRule> Pages, IReadOnlyList<LogicRule> Rules)
{
    /// <summary>The page of a field, from 0.</summary>
    public int PageOf(FieldRule field) => Groups[field.Group].Page;
}
