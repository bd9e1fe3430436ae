using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks;

/// <summary>
/// A block editor's schema. An invariant property whose blocks vary inside is saved and published culture by culture, so its
/// value can be merged.
/// </summary>
internal abstract class BlockPropertyEditor<TValueEditor, TValue>(
    IDataValueEditorFactory factory,
    IJsonSerializer jsonSerializer,
    IBlockValuePropertyIndexValueFactory indexValues,
    Func<IConfigurationEditor> configurationEditor)
    : SchemaEditor<TValueEditor>(factory, configurationEditor)
    where TValueEditor : class, IDataValueEditor
    where TValue : BlockValue
{
    private readonly BlockMerge<TValue> _merge = new(jsonSerializer);

    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexValues;

    public override bool SupportsConfigurableElements => true;

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.Variations.HasFlag(ContentVariation.Culture);

    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture)
        => _merge.Merge(sourceValue, targetValue, takeInvariant: true, candidate => string.Equals(candidate, culture, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a user saves of a property, within the languages that the user may edit.</summary>
    /// <param name="sourceValue">What is stored.</param>
    /// <param name="targetValue">What is saved: the other way round than where a culture is published.</param>
    /// <param name="canUpdateInvariantData">Whether what no language has of its own may be changed.</param>
    /// <param name="allowedCultures">The languages that may be changed.</param>
    public override object? MergeVariantInvariantPropertyValue(
        object? sourceValue,
        object? targetValue,
        bool canUpdateInvariantData,
        HashSet<string> allowedCultures)
        => _merge.Merge(
            targetValue,
            sourceValue,
            canUpdateInvariantData,
            candidate => allowedCultures.Contains(candidate, StringComparer.OrdinalIgnoreCase));

    public override IEnumerable<string> GetChangedCulturesForPartialPropertyValues(object? sourceValue, object? targetValue, string defaultCulture)
        => _merge.ChangedCultures(sourceValue, targetValue, defaultCulture);
}
