using System.ComponentModel.DataAnnotations;
using Headspace.Cms.PropertyEditors.Validation;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PropertyEditors.Blocks;

/// <summary>Validates the values inside blocks; each message names the place of its value in the posted JSON.</summary>
internal sealed class BlockValidation(
    BlockPropertyTypes types,
    IPropertyValidationService validationService,
    ILocalizedTextService texts)
{
    public IEnumerable<ValidationResult> Validate(BlockValue blocks, object? configuration, PropertyValidationContext context)
    {
        var (minimum, maximum) = BlockConfigurations.Limits(configuration);
        var count = blocks.Layout.TryGetValue(blocks.PropertyEditorAlias, out var layout) ? layout.Count() : 0;
        foreach (var result in texts.Amount(count, minimum, maximum))
            yield return result;

        if (configuration is BlockGridConfiguration grid && blocks is BlockGridValue gridValue && !AreasFit(gridValue, grid))
            yield return texts.Error("entriesAreasMismatch");

        var nested = new NestedValidationResults();
        AddResults(nested, blocks.ContentData, "contentData", context);
        AddResults(nested, blocks.SettingsData, "settingsData", context);
        if (nested.ValidationResults.Count > 0)
            yield return nested;
    }

    private static bool AreasFit(BlockGridValue blocks, BlockGridConfiguration configuration)
    {
        var types = blocks.ContentData.GroupBy(item => item.Key).ToDictionary(group => group.Key, group => group.First().ContentTypeKey);
        return BlockLayouts.All(blocks).OfType<BlockGridLayoutItem>().All(item =>
            Array.Find(configuration.Blocks, block => block.ContentElementTypeKey == types.GetValueOrDefault(item.ContentKey)) is not { } block
            || block.Areas.All(area =>
            {
                var count = Array.Find(item.Areas, candidate => candidate.Key == area.Key)?.Items.Length ?? 0;
                return count >= (area.MinAllowed ?? 0) && count <= (area.MaxAllowed ?? int.MaxValue);
            }));
    }

    private void AddResults(NestedValidationResults results, List<BlockItemData> items, string group, PropertyValidationContext context)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (types.ElementType(items[index].ContentTypeKey) is not { } elementType)
                continue;

            foreach (var type in elementType.CompositionPropertyTypes)
                AddResults(results, items[index], type, $"{group}[{index}].values", context);
        }
    }

    private void AddResults(
        NestedValidationResults results,
        BlockItemData item,
        IPropertyType type,
        string path,
        PropertyValidationContext context)
    {
        var found = false;
        for (var index = 0; index < item.Values.Count; index++)
        {
            var value = item.Values[index];
            if (value.Alias != type.Alias)
                continue;

            found = true;
            Add(results, $"{path}[{index}].value", Check(type, value.Value, value.Culture, value.Segment, context));
        }

        if (!found && type.Mandatory)
        {
            var missing = JsonPathExpression.MissingPropertyValue(type.Alias, null, null);
            Add(results, $"{path}[{missing}].value", Check(type, null, null, null, context));
        }
    }

    private ValidationResult[] Check(IPropertyType type, object? value, string? culture, string? segment, PropertyValidationContext context)
        => validationService.ValidatePropertyValue(type, value, new PropertyValidationContext
        {
            Culture = culture ?? context.Culture,
            Segment = segment ?? context.Segment,
            CulturesBeingValidated = context.CulturesBeingValidated,
            SegmentsBeingValidated = context.SegmentsBeingValidated
        }).ToArray();

    private static void Add(NestedValidationResults results, string path, ValidationResult[] messages)
    {
        if (messages.Length == 0)
            return;

        var result = new NestedJsonPathValidationResults(path);
        foreach (var message in messages)
            result.ValidationResults.Add(message);
        results.ValidationResults.Add(result);
    }
}
