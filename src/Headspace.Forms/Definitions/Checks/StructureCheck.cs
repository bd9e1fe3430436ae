using System.Text.RegularExpressions;

namespace Headspace.Forms.Definitions.Checks;

internal static partial class StructureCheck
{
    private const int Columns = 12;
    private const string Form = "formular";

    public static IEnumerable<DefinitionProblem> Find(FormDefinition definition)
    {
        if (definition.Id == Guid.Empty)
            yield return new(Form, "den har ingen id");
        if (string.IsNullOrWhiteSpace(definition.Name))
            yield return new(Form, "den har intet navn");
        if (!Alias().IsMatch(definition.Alias))
            yield return new(Form, $"aliasset \"{definition.Alias}\" må kun bestå af små bogstaver, tal og enkelte bindestreger");
        if (definition.Pages.Count == 0)
            yield return new(Form, "den har ingen side");
        if (definition.GoToPageOnSubmit is null && string.IsNullOrWhiteSpace(definition.MessageOnSubmit))
            yield return new(Form, "den siger ikke noget, når den er sendt: skriv en besked, eller vælg en side");
        if (Math.Min(definition.DaysToRetainSubmittedRecordsFor, Math.Min(definition.DaysToRetainApprovedRecordsFor, definition.DaysToRetainRejectedRecordsFor)) < 0)
            yield return new(Form, "besvarelser kan ikke gemmes i mindre end 0 dage");

        foreach (var problem in Pages(definition).Concat(Workflows(definition.FormWorkflows)))
            yield return problem;
    }

    private static IEnumerable<DefinitionProblem> Pages(FormDefinition definition)
    {
        foreach (var (index, page) in definition.Pages.Index())
        {
            if (page.FieldSets.Count == 0)
                yield return new($"side {index + 1}", "den har ingen gruppe");
            foreach (var fieldset in page.FieldSets)
            {
                var where = $"side {index + 1}, gruppe \"{fieldset.Caption ?? fieldset.Id.ToString()}\"";
                if (fieldset.Containers.Any(container => container.Width is < 1 or > Columns))
                    yield return new(where, $"en kolonne er 1 til {Columns} bred");
                else if (fieldset.Containers.Sum(container => container.Width) > Columns)
                    yield return new(where, $"dens kolonner er tilsammen bredere end {Columns}");
            }
        }

        foreach (var id in Twice(definition.Pages.Select(page => page.Id).Concat(definition.Pages.SelectMany(page => page.FieldSets).Select(fieldset => fieldset.Id))))
            yield return new(Form, $"to sider eller grupper har id {id}");
    }

    private static IEnumerable<DefinitionProblem> Workflows(FormWorkflows workflows)
    {
        var all = workflows.OnSubmit.Concat(workflows.OnApprove).Concat(workflows.OnReject).ToArray();
        foreach (var id in Twice(all.Select(workflow => workflow.Id)))
            yield return new(Form, $"to arbejdsgange har id {id}");
        foreach (var workflow in all.Where(workflow => workflow.Id == Guid.Empty || workflow.WorkflowTypeId == Guid.Empty))
            yield return new($"arbejdsgang \"{workflow.Name}\"", "den skal have en id og en type");
    }

    private static IEnumerable<Guid> Twice(IEnumerable<Guid> ids) => ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex Alias();
}
