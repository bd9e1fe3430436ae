using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Tags;

#pragma warning disable CS0618 // Core's tag extensions still read the delimiter from this attribute
[TagsPropertyEditor]
#pragma warning restore CS0618
[DataEditor(Constants.PropertyEditors.Aliases.Tags, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TagsPropertyEditor(
    IDataValueEditorFactory factory,
    IIOHelper ioHelper,
    ITagPropertyIndexValueFactory indexValueFactory)
    : SchemaEditor<TagsValueEditor>(factory, () => new TagConfigurationEditor(ioHelper))
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexValueFactory;
}
