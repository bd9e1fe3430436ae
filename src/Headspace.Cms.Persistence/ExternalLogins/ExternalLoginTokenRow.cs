using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.ExternalLogins;

[Table("umbracoExternalLoginToken")]
internal sealed class ExternalLoginTokenRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("externalLoginId")]
    public int ExternalLoginId { get; set; }

    [Column("name")]
    public string Name { get; set; } = string.Empty;

    [Column("value")]
    public string Value { get; set; } = string.Empty;

    [Column("createDate")]
    public DateTime CreateDate { get; set; }
}
