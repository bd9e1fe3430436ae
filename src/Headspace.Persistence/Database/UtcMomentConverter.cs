using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Headspace.Persistence.Database;

/// <summary>Moments stand in the database as Umbraco's do, in UTC; the offset that they were told with is not kept.</summary>
internal sealed class UtcMomentConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
