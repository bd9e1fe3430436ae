using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Cms.Persistence.LogViewerQueries;

[Table("umbracoLogViewerQuery")]
internal sealed class LogViewerQueryRow
{
    [Key, Column("id")]
    public int Id { get; set; }

    [Column("name")]
    public string Name { get; set; } = string.Empty;

    [Column("query")]
    public string Query { get; set; } = string.Empty;
}
