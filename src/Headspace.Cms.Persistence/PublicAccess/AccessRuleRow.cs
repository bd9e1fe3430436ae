using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.PublicAccess;

[Table("umbracoAccessRule")]
internal sealed class AccessRuleRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("id")]
    public Guid Id { get; set; }

    [Column("accessId")]
    public Guid AccessId { get; set; }

    [Column("ruleValue")]
    public string RuleValue { get; set; } = string.Empty;

    [Column("ruleType")]
    public string RuleType { get; set; } = string.Empty;

    [Column("createDate")]
    public DateTime CreateDate { get; set; }

    [Column("updateDate")]
    public DateTime UpdateDate { get; set; }
}
