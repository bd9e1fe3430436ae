using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Patterns;
using Headspace.Forms.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Headspace.ManagementApi.Forms.Designs;

/// <summary>What forms can be made of.</summary>
internal static class FormCatalogueEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/catalogue", Catalogue).RequireAuthorization(StaffSections.SectionAccessForms);

    private static object Catalogue(FieldTypeRegistry fields, IEnumerable<IWorkflowType> workflows) => new FormCatalogueModel(
        [.. fields.All.Select(type => Model(type.Description))],
        [.. workflows.Select(type => new WorkflowTypeModel(type.Id, type.Name)).OrderBy(type => type.Name, StringComparer.CurrentCulture)],
        [.. PredefinedPattern.All.Select(pattern => new PatternModel(pattern.Name, pattern.Pattern))],
        Enum.GetValues<ConditionOperator>());

    private static FieldTypeModel Model(FieldTypeDescription type) => new(
        type.Id, type.Alias, type.Name, type.Icon, type.Group, type.Description, type.SupportsPrevalues, type.SupportsUploadTypes, type.SupportsMandatory, type.SupportsRegex,
        type.MandatoryByDefault, type.HideLabel, type.RenderInputType, type.Settings);
}
