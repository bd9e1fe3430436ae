using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.TrueFalse;

[DataEditor(Constants.PropertyEditors.Aliases.Boolean, ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class TrueFalsePropertyEditor(IDataValueEditorFactory factory) : SchemaEditor<TrueFalseValueEditor>(factory);
