using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.DateTimeWithTimeZone, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeWithTimeZonePropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IDateTimeWithTimeZonePropertyIndexValueFactory indexValues)
    : ZonedDateTimeEditor(factory, ioHelper, indexValues, DateFormats.WithTimeZone);
