using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Indexing;

internal sealed class DateTimeWithTimeZonePropertyIndexValueFactory(IJsonSerializer jsonSerializer)
    : ZonedDateTimeIndexValueFactory(jsonSerializer, date => date.UtcDateTime), IDateTimeWithTimeZonePropertyIndexValueFactory;
