using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.ValueList;

internal sealed class ValueListConfigurationEditor<TConfiguration> : ConfigurationEditor<TConfiguration>
    where TConfiguration : ValueListConfiguration, new()
{
    public ValueListConfigurationEditor(IIOHelper ioHelper)
        : base(ioHelper)
        => Field(nameof(ValueListConfiguration.Items)).Validators.Add(new UniqueItemsValidator());
}
