using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Headspace.Persistence.FormDefinitions;

/// <summary>A form; its alias and name stand beside the JSON for whoever reads the table.</summary>
[Table("headspaceForm")]
internal sealed class FormRow
{
    [Key]
    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string Definition { get; set; } = string.Empty;
}
