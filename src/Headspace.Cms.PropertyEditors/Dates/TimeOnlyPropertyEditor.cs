using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.TimeOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TimeOnlyPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, ITimeOnlyPropertyIndexValueFactory indexValues)
    : ZonedDateTimeEditor(factory, ioHelper, indexValues, DateFormats.Time);
