using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimePropertyEditor(IDataValueEditorFactory factory) : SchemaEditor<DateTimeValueEditor>(factory);
