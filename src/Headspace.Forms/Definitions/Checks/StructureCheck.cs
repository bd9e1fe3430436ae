using System.Text.RegularExpressions;

namespace Headspace.Forms.Definitions.Checks;

internal static partial class StructureCheck
{
    private const int Columns = 12;
    private const string Form = "form";

    public static IEnumerable<DefinitionProblem> Find(FormDefinition definition)
    {
        if (definition.Id == Guid.Empty)
            yield return new(Form, "it has no id");
        if (string.IsNullOrWhiteSpace(definition.Name))
            yield return new(Form, "it has no name");
        if (!Alias().IsMatch(definition.Alias))
            yield return new(Form, $"the alias \"{definition.Alias}\" is not of lower-case letters, digits and single hyphens");
        if (definition.Pages.Count == 0)
            yield return new(Form, "it has no page");
        if (definition.GoToPageOnSubmit is null && string.IsNullOrWhiteSpace(definition.MessageOnSubmit))
            yield return new(Form, "it says nothing after sending: it has neither a message nor a page to go to");
        if (Math.Min(definition.DaysToRetainSubmittedRecordsFor, Math.Min(definition.DaysToRetainApprovedRecordsFor, definition.DaysToRetainRejectedRecordsFor)) < 0)
            yield return new(Form, "entries cannot be kept for less than 0 days");

        foreach (var problem in Pages(definition).Concat(Workflows(definition.FormWorkflows)))
            yield return problem;
    }

    private static IEnumerable<DefinitionProblem> Pages(FormDefinition definition)
    {
        foreach (var (index, page) in definition.Pages.Index())
        {
            if (page.FieldSets.Count == 0)
                yield return new($"page {index + 1}", "it has no group");
            foreach (var fieldset in page.FieldSets)
            {
                var where = $"page {index + 1}, group \"{fieldset.Caption ?? fieldset.Id.ToString()}\"";
                if (fieldset.Containers.Any(container => container.Width is < 1 or > Columns))
                    yield return new(where, $"a column is 1 to {Columns} wide");
                else if (fieldset.Containers.Sum(container => container.Width) > Columns)
                    yield return new(where, $"its columns are together wider than {Columns}");
            }
        }

        foreach (var id in Twice(definition.Pages.Select(page => page.Id).Concat(definition.Pages.SelectMany(page => page.FieldSets).Select(fieldset => fieldset.Id))))
            yield return new(Form, $"two pages or groups have the id {id}");
    }

    private static IEnumerable<DefinitionProblem> Workflows(FormWorkflows workflows)
    {
        var all = workflows.OnSubmit.Concat(workflows.OnApprove).Concat(workflows.OnReject).ToArray();
        foreach (var id in Twice(all.Select(workflow => workflow.Id)))
            yield return new(Form, $"two workflows have the id {id}");
        foreach (var workflow in all.Where(workflow => workflow.Id == Guid.Empty || workflow.WorkflowTypeId == Guid.Empty))
            yield return new($"workflow \"{workflow.Name}\"", "it needs an id and a type");
    }

    private static IEnumerable<Guid> Twice(IEnumerable<Guid> ids) => ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex Alias();
}
