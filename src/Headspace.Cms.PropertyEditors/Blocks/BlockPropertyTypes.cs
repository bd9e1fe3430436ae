using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PropertyEditors.Blocks;

/// <summary>The element types of blocks, and the editors of their properties.</summary>
internal sealed class BlockPropertyTypes(
    IContentTypeService contentTypeService,
    PropertyEditorCollection propertyEditors,
    IDataTypeConfigurationCache configurations)
{
    public IContentType? ElementType(Guid key) => contentTypeService.Get(key);

    public object? Configuration(IPropertyType propertyType) => configurations.GetConfiguration(propertyType.DataTypeKey);

    public bool TryGetEditor(IPropertyType propertyType, [NotNullWhen(true)] out IDataEditor? editor)
        => propertyEditors.TryGet(propertyType.PropertyEditorAlias, out editor);

    public IDataValueEditor? ValueEditor(IPropertyType propertyType)
        => TryGetEditor(propertyType, out var editor) ? editor.GetValueEditor(Configuration(propertyType)) : null;
}
