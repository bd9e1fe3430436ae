using Headspace.Cms.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.DocumentType;

internal sealed record PropertyTypeResponseModel(
    Guid Id,
    ReferenceByIdModel? Container,
    int SortOrder,
    string Alias,
    string Name,
    string? Description,
    ReferenceByIdModel DataType,
    bool VariesByCulture,
    bool VariesBySegment,
    PropertyTypeValidationModel Validation,
    PropertyTypeAppearanceModel Appearance);

internal sealed record PropertyTypeValidationModel(bool Mandatory, string? MandatoryMessage, string? RegEx, string? RegExMessage);

internal sealed record PropertyTypeAppearanceModel(bool LabelOnTop);

internal sealed record PropertyTypeContainerResponseModel(Guid Id, ReferenceByIdModel? Parent, string? Name, string Type, int SortOrder);

/// <summary>The type's own properties and the tabs and groups that they stand in; those of its compositions are read with these.</summary>
internal static class PropertyTypeModels
{
    public static (IReadOnlyList<PropertyTypeResponseModel> Properties, IReadOnlyList<PropertyTypeContainerResponseModel> Containers) Of(IContentTypeBase type)
    {
        var groups = type.PropertyGroups.ToList();
        var properties = groups
            .SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property => Model(property, new ReferenceByIdModel(group.Key))))
            .Concat(type.NoGroupPropertyTypes.Select(property => Model(property, null)));
        var containers = groups.Select(group => new PropertyTypeContainerResponseModel(
            group.Key, ParentOf(group, groups), group.Name, group.Type.ToString(), group.SortOrder));
        return ([.. properties], [.. containers]);
    }

    // A group in a tab has the tab's alias before its own.
    private static ReferenceByIdModel? ParentOf(PropertyGroup group, List<PropertyGroup> groups) =>
        group.Alias.LastIndexOf('/') is > 0 and var end && groups.Find(other => other.Alias == group.Alias[..end]) is { } parent ? new ReferenceByIdModel(parent.Key) : null;

    private static PropertyTypeResponseModel Model(IPropertyType property, ReferenceByIdModel? container) => new(
        property.Key,
        container,
        property.SortOrder,
        property.Alias,
        property.Name,
        property.Description,
        new ReferenceByIdModel(property.DataTypeKey),
        property.VariesByCulture(),
        property.VariesBySegment(),
        new PropertyTypeValidationModel(property.Mandatory, property.MandatoryMessage, property.ValidationRegExp, property.ValidationRegExpMessage),
        new PropertyTypeAppearanceModel(property.LabelOnTop));
}
