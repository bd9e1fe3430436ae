namespace Headspace.Forms.Definitions;

/// <summary>
/// Fields that are there only while the organisation may ask: a field's setting <c>RequiresFeature</c> names the feature. While it is
/// off the field does not exist: it is not rendered, not read and not stored.
/// </summary>
public static class FormFeatures
{
    /// <summary>The setting that names the feature.</summary>
    public const string Setting = "RequiresFeature";

    /// <summary>The deduction of gifts by ligningsloven § 8 A.</summary>
    public const string TaxDeduction = "taxDeduction";

    /// <summary>The definition without the fields whose feature is off, nor the rules that belong to them.</summary>
    public static FormDefinition Apply(FormDefinition definition, Func<string, bool> isOn) =>
        Without(definition, field => field.Setting(Setting) is { } feature && !isOn(feature));

    /// <summary>The definition without some fields, nor the rules that belong to them.</summary>
    public static FormDefinition Without(FormDefinition definition, Func<FormField, bool> isGone)
    {
        var gone = definition.Fields.Where(isGone).Select(field => field.Id).ToHashSet();
        return gone.Count == 0 ? definition : definition with
        {
            Pages = [.. definition.Pages.Select(page => page with { FieldSets = [.. page.FieldSets.Select(fieldset => Without(fieldset, gone)).Where(fieldset => fieldset.Fields.Any())] })],
            ValidationRules = [.. definition.ValidationRules.Where(rule => rule.FieldId is not { } field || !gone.Contains(field))]
        };
    }

    private static FormFieldset Without(FormFieldset fieldset, HashSet<Guid> gone) => fieldset with
    {
        Containers = [.. fieldset.Containers.Select(container => container with { Fields = [.. container.Fields.Where(field => !gone.Contains(field.Id))] })]
    };
}
