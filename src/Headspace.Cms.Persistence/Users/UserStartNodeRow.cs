using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Users;

[Table("umbracoUserStartNode")]
internal sealed class UserStartNodeRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("userId")]
    public int UserId { get; set; }

    [Column("startNode")]
    public int StartNode { get; set; }

    [Column("startNodeType")]
    public int StartNodeType { get; set; }
}
