using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Contents;

[Table("umbracoContentVersion")]
internal sealed class ContentVersionRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("nodeId")]
    public int NodeId { get; set; }

    [Column("versionDate")]
    public DateTime VersionDate { get; set; }

    [Column("userId")]
    public int? WriterId { get; set; }

    [Column("current")]
    public bool Current { get; set; }

    [Column("text")]
    public string? Name { get; set; }

    [Column("preventCleanup")]
    public bool PreventCleanup { get; set; }
}
