using Headspace.Cms.Persistence.DataTypes;

namespace Headspace.Cms.Persistence.ContentTypes;

internal sealed record PropertyTypeRecord(PropertyTypeRow Property, DataTypeRow DataType, Guid DataTypeKey);
