using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.MediaItems;

[Table("umbracoMediaVersion")]
internal sealed class MediaVersionRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public int Id { get; set; }

    [Column("path")]
    public string? Path { get; set; }
}
