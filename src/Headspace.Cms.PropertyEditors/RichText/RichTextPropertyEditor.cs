using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.RichText;

[DataEditor(Constants.PropertyEditors.Aliases.RichText, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class RichTextPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IRichTextPropertyIndexValueFactory indexValues)
    : SchemaEditor<RichTextValueEditor>(factory, () => new RichTextConfigurationEditor(ioHelper))
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexValues;

    public override bool SupportsConfigurableElements => true;
}
