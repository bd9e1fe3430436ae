namespace Headspace.Cms.Persistence.Schema;

internal sealed record Column(string Name, ColumnType Type, int? Length, bool Nullable, string? Default, bool Identity);
