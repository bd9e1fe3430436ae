using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.DateTimeUnspecified, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeUnspecifiedPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IDateTimeUnspecifiedPropertyIndexValueFactory indexValues)
    : ZonedDateTimeEditor(factory, ioHelper, indexValues, DateFormats.Unspecified);
