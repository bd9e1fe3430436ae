using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.DateOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateOnlyPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IDateOnlyPropertyIndexValueFactory indexValues)
    : ZonedDateTimeEditor(factory, ioHelper, indexValues, DateFormats.Date);
