using Headspace.Cms.ManagementApi.Common;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Headspace.Cms.ManagementApi.UserGroup;

/// <summary>Permissions that hold in one place: a row for each verb in Core, a list of verbs for each place at the client.</summary>
internal static class GranularPermissions
{
    // How Core writes a property and its verb into one text.
    private const char Separator = '|';

    public static IReadOnlyList<GranularPermissionModel> ToModels(IEnumerable<IGranularPermission> permissions)
    {
        var all = permissions.ToList();
        return
        [
            .. all.OfType<DocumentGranularPermission>().GroupBy(permission => permission.Key)
                .Select(document => new DocumentPermissionModel(new ReferenceByIdModel(document.Key), Verbs(document.Select(permission => permission.Permission)))),
            .. all.OfType<DocumentPropertyValueGranularPermission>()
                .Select(permission => (Type: permission.Key, Parts: permission.Permission.Split(Separator)))
                .Where(permission => permission.Parts.Length == 2 && Guid.TryParse(permission.Parts[0], out _))
                .GroupBy(permission => (permission.Type, Property: Guid.Parse(permission.Parts[0])))
                .Select(property => new PropertyPermissionModel(new ReferenceByIdModel(property.Key.Type), new ReferenceByIdModel(property.Key.Property), Verbs(property.Select(permission => permission.Parts[1])))),
            .. all.OfType<UnknownTypeGranularPermission>().GroupBy(permission => permission.Context)
                .Select(context => new UnknownPermissionModel(Verbs(context.Select(permission => permission.Permission)), context.Key)),
        ];
    }

    public static HashSet<IGranularPermission> ToPermissions(IEnumerable<GranularPermissionModel> models) => [.. models.SelectMany(ToPermissions)];

    // Not even a place without verbs is nothing: there, nothing may be done. Core keeps it as an empty verb.
    private static IEnumerable<IGranularPermission> ToPermissions(GranularPermissionModel model)
    {
        var verbs = model.Verbs.Count == 0 ? [string.Empty] : model.Verbs.Distinct();
        return model switch
        {
            DocumentPermissionModel document => verbs.Select(verb => new DocumentGranularPermission { Key = document.Document.Id, Permission = verb }),
            PropertyPermissionModel property => verbs.Select(verb => new DocumentPropertyValueGranularPermission { Key = property.DocumentType.Id, Permission = $"{property.PropertyType.Id}{Separator}{verb}" }),
            UnknownPermissionModel unknown => verbs.Select(verb => new UnknownTypeGranularPermission { Context = unknown.Context, Permission = verb }),
            _ => [],
        };
    }

    private static List<string> Verbs(IEnumerable<string> verbs) => [.. verbs.Where(verb => verb.Length > 0)];
}
