using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Scoping;

[Table("umbracoLock")]
internal sealed class LockRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public int Id { get; set; }

    [Column("value")]
    public int Value { get; set; }

    [Column("name")]
    public string Name { get; set; } = string.Empty;
}
