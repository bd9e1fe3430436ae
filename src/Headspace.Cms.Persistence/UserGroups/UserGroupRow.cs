using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.UserGroups;

[Table("umbracoUserGroup")]
internal sealed class UserGroupRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("key")]
    public Guid Key { get; set; }

    [Column("userGroupAlias")]
    public string Alias { get; set; } = string.Empty;

    [Column("userGroupName")]
    public string Name { get; set; } = string.Empty;

    [Column("description")]
    public string? Description { get; set; }

    [Column("userGroupDefaultPermissions")]
    public string? DefaultPermissions { get; set; }

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("updateDate")]
    public DateTime UpdateDate { get; set; }

    [Column("icon")]
    public string? Icon { get; set; }

    [Column("hasAccessToAllLanguages")]
    public bool HasAccessToAllLanguages { get; set; }

    [Column("startContentId")]
    public int? StartContentId { get; set; }

    [Column("startMediaId")]
    public int? StartMediaId { get; set; }
}
