using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Dates;

internal abstract class ZonedDateTimeEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IPropertyIndexValueFactory indexValues, string format)
    : SchemaEditor<ZonedDateTimeValueEditor>(factory, () => new DateTimeConfigurationEditor(ioHelper))
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexValues;

    protected override IDataValueEditor CreateValueEditor()
        => DataValueEditorFactory.Create<ZonedDateTimeValueEditor>(Attribute!, format);
}
