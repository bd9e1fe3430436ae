using System.Globalization;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Indexing;

internal sealed class DateOnlyPropertyIndexValueFactory(IJsonSerializer jsonSerializer)
    : ZonedDateTimeIndexValueFactory(jsonSerializer, date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), IDateOnlyPropertyIndexValueFactory;
