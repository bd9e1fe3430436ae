using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.DataTypes;

[Table("umbracoDataType")]
internal sealed class DataTypeRow
{
    [Key, DatabaseGenerated(DatabaseGeneratedOption.None), Column("nodeId")]
    public int NodeId { get; set; }

    [Column("propertyEditorAlias")]
    public string PropertyEditorAlias { get; set; } = string.Empty;

    [Column("propertyEditorUiAlias")]
    public string? PropertyEditorUiAlias { get; set; }

    [Column("dbType")]
    public string DbType { get; set; } = string.Empty;

    [Column("config")]
    public string? Config { get; set; }
}
