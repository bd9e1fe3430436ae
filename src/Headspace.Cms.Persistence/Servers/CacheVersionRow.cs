using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Servers;

[Table("umbracoRepositoryCacheVersion")]
internal sealed class CacheVersionRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("identifier")]
    public string Identifier { get; set; } = string.Empty;

    [Column("version")]
    public string? Version { get; set; }
}
