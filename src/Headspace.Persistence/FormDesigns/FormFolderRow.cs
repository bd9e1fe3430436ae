using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Persistence.FormDesigns;

[Table("headspaceFormFolder")]
internal sealed class FormFolderRow
{
    [Key]
    public Guid Key { get; set; }

    public Guid? ParentKey { get; set; }

    public string Name { get; set; } = string.Empty;
}
