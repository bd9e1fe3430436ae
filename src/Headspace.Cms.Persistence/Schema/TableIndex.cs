namespace Headspace.Cms.Persistence.Schema;

internal sealed record TableIndex(string Name, bool Unique, IReadOnlyList<string> Columns);
