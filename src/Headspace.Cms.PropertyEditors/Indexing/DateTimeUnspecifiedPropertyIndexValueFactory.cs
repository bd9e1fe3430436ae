using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Indexing;

internal sealed class DateTimeUnspecifiedPropertyIndexValueFactory(IJsonSerializer jsonSerializer)
    : ZonedDateTimeIndexValueFactory(jsonSerializer, date => date.DateTime), IDateTimeUnspecifiedPropertyIndexValueFactory;
