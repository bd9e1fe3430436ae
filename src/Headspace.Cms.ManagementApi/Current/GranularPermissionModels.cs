using System.Text.Json.Serialization;
using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Headspace.Cms.ManagementApi.Current;

/// <summary>Permissions that hold for one document, or for one property of a type.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentPermissionPresentationModel), nameof(DocumentPermissionPresentationModel))]
[JsonDerivedType(typeof(DocumentPropertyValuePermissionPresentationModel), nameof(DocumentPropertyValuePermissionPresentationModel))]
[JsonDerivedType(typeof(UnknownTypePermissionPresentationModel), nameof(UnknownTypePermissionPresentationModel))]
internal abstract record PermissionPresentationModel(IReadOnlyList<string> Verbs);

internal sealed record DocumentPermissionPresentationModel(ReferenceByIdModel Document, IReadOnlyList<string> Verbs) : PermissionPresentationModel(Verbs);

internal sealed record DocumentPropertyValuePermissionPresentationModel(ReferenceByIdModel DocumentType, ReferenceByIdModel PropertyType, IReadOnlyList<string> Verbs)
    : PermissionPresentationModel(Verbs);

internal sealed record UnknownTypePermissionPresentationModel(string Context, IReadOnlyList<string> Verbs) : PermissionPresentationModel(Verbs);

/// <summary>Core keeps one entry a verb; the client wants one a document. A property's entry is <c>key of the property|verb</c>.</summary>
internal static class GranularPermissionModels
{
    private const char Separator = '|';

    public static IReadOnlyList<PermissionPresentationModel> Of(IEnumerable<IGranularPermission> permissions) =>
        [
            .. permissions.GroupBy(permission => (permission.Context, permission.Key, Property: PropertyOf(permission))).Select(group => (PermissionPresentationModel)(group.Key switch
            {
                (DocumentGranularPermission.ContextType, { } key, _) => new DocumentPermissionPresentationModel(new ReferenceByIdModel(key), Verbs(group)),
                (DocumentPropertyValueGranularPermission.ContextType, { } key, { } property) =>
                    new DocumentPropertyValuePermissionPresentationModel(new ReferenceByIdModel(key), new ReferenceByIdModel(property), Verbs(group)),
                var (context, _, _) => new UnknownTypePermissionPresentationModel(context, Verbs(group)),
            })),
        ];

    /// <summary>The entries that Core keeps.</summary>
    public static IEnumerable<IGranularPermission> ToCore(IEnumerable<PermissionPresentationModel> models) => models.SelectMany(model => model switch
    {
        DocumentPermissionPresentationModel document => document.Verbs.Select(IGranularPermission (verb) => new DocumentGranularPermission { Key = document.Document.Id, Permission = verb }),
        DocumentPropertyValuePermissionPresentationModel property => property.Verbs.Select(IGranularPermission (verb) =>
            new DocumentPropertyValueGranularPermission { Key = property.DocumentType.Id, Permission = $"{property.PropertyType.Id}{Separator}{verb}" }),
        UnknownTypePermissionPresentationModel unknown => unknown.Verbs.Select(IGranularPermission (verb) => new UnknownTypeGranularPermission { Context = unknown.Context, Permission = verb }),
        _ => [],
    });

    private static Guid? PropertyOf(IGranularPermission permission) =>
        permission is DocumentPropertyValueGranularPermission && Guid.TryParse(permission.Permission.Split(Separator)[0], out var key) ? key : null;

    private static List<string> Verbs(IEnumerable<IGranularPermission> permissions) =>
        [.. permissions.Select(permission => permission is DocumentPropertyValueGranularPermission ? permission.Permission.Split(Separator)[^1] : permission.Permission).Distinct(StringComparer.Ordinal)];
}
