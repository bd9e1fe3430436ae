using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Forms.Pickers;

/// <summary>Registers the picker alone, for what reads content without the forms behind it.</summary>
public static class FormPickerBuilderExtensions
{
    /// <summary>Adds the property editor and its values. Calling it twice is harmless.</summary>
    public static IUmbracoBuilder AddFormPicker(this IUmbracoBuilder builder)
    {
        builder.DataEditors().Add<FormPickerPropertyEditor>();
        builder.PropertyValueConverters().Append<FormPickerValueConverter>();
        return builder;
    }
}
