namespace Headspace.Cms.Persistence.Schema;

internal sealed record ForeignKey(string Name, string Column, string TargetTable, string TargetColumn, bool Cascade);
