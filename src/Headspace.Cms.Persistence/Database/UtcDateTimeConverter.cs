using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Headspace.Cms.Persistence.Database;

/// <summary>Dates are stored as UTC without a zone, and come back saying so.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
