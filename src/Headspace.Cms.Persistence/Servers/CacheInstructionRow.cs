using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Servers;

[Table("umbracoCacheInstruction")]
internal sealed class CacheInstructionRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("utcStamp")]
    public DateTime UtcStamp { get; set; }

    [Column("jsonInstruction")]
    public string JsonInstruction { get; set; } = string.Empty;

    [Column("originated")]
    public string Originated { get; set; } = string.Empty;

    [Column("instructionCount")]
    public int InstructionCount { get; set; }
}
