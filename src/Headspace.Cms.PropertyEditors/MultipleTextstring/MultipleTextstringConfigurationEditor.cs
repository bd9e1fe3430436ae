using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace Headspace.Cms.PropertyEditors.MultipleTextstring;

internal sealed class MultipleTextstringConfigurationEditor : ConfigurationEditor<MultipleTextStringConfiguration>
{
    public MultipleTextstringConfigurationEditor(IIOHelper ioHelper)
        : base(ioHelper)
    {
        // Core's configuration class marks no field.
        Fields.Add(new ConfigurationField(new IntegerValidator(0, null)) { Key = "min", PropertyName = nameof(MultipleTextStringConfiguration.Min) });
        Fields.Add(new ConfigurationField(new IntegerValidator(0, null)) { Key = "max", PropertyName = nameof(MultipleTextStringConfiguration.Max) });
    }
}
