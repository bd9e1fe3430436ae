using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.DictionaryItems;

[Table("cmsDictionary")]
internal sealed class DictionaryRow
{
    [Key, Column("pk")]
    public int Id { get; set; }

    [Column("id")]
    public Guid Key { get; set; }

    [Column("parent")]
    public Guid? ParentKey { get; set; }

    [Column("key")]
    public string ItemKey { get; set; } = string.Empty;
}
