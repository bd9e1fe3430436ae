using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.KeyValues;

[Table("umbracoKeyValue")]
internal sealed class KeyValueRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("key")]
    public string Identifier { get; set; } = string.Empty;

    [Column("value")]
    public string? Value { get; set; }

    [Column("updated")]
    public DateTime Updated { get; set; }
}
