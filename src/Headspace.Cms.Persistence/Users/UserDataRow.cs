using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.Users;

[Table("umbracoUserData")]
internal sealed class UserDataRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("key")]
    public Guid Key { get; set; }

    [Column("userKey")]
    public Guid UserKey { get; set; }

    [Column("group")]
    public string Group { get; set; } = string.Empty;

    [Column("identifier")]
    public string Identifier { get; set; } = string.Empty;

    [Column("value")]
    public string Value { get; set; } = string.Empty;
}
