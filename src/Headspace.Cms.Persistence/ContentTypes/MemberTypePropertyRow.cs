using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.ContentTypes;

[Table("cmsMemberType")]
internal sealed class MemberTypePropertyRow
{
    [Key, Column("pk")]
    public int Pk { get; set; }

    [Column("NodeId")]
    public int NodeId { get; set; }

    [Column("propertytypeId")]
    public int PropertyTypeId { get; set; }

    [Column("memberCanEdit")]
    public bool MemberCanEdit { get; set; }

    [Column("viewOnProfile")]
    public bool ViewOnProfile { get; set; }

    [Column("isSensitive")]
    public bool IsSensitive { get; set; }
}
