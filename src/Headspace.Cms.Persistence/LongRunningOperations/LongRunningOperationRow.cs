using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.LongRunningOperations;

[Table("umbracoLongRunningOperation")]
internal sealed class LongRunningOperationRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public Guid Id { get; set; }

    [Column("type")]
    public string Type { get; set; } = string.Empty;

    [Column("status")]
    public string Status { get; set; } = string.Empty;

    [Column("result")]
    public string? Result { get; set; }

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("updateDate")]
    public DateTime UpdateDate { get; set; }

    [Column("expirationDate")]
    public DateTime ExpirationDate { get; set; }
}
