using System.Globalization;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Indexing;

internal sealed class TimeOnlyPropertyIndexValueFactory(IJsonSerializer jsonSerializer)
    : ZonedDateTimeIndexValueFactory(jsonSerializer, date => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture)), ITimeOnlyPropertyIndexValueFactory;
