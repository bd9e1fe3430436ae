using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Documents;

[Table("umbracoContentSchedule")]
internal sealed class ScheduleRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public Guid Id { get; set; }

    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("languageId")]
    public int? LanguageId { get; set; }

    [Column("date")]
    public DateTime Date { get; set; }

    [Column("action")]
    public string Action { get; set; } = string.Empty;
}
