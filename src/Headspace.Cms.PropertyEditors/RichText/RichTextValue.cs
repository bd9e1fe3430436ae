using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.RichText;

/// <summary>Markup with the blocks that stand in it, as stored and as the backoffice has it.</summary>
internal sealed class RichTextValue
{
    // Null in the JSON of a value that was once cleared.
    public string Markup { get; set => field = value ?? string.Empty; } = string.Empty;

    public RichTextBlockValue? Blocks { get; set; }

    /// <summary>A stored or posted value; plain markup, as before version 13, is a value without blocks. Null for nothing.</summary>
    public static RichTextValue? Read(IJsonSerializer jsonSerializer, object? value) => value switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when !text.DetectIsJson() => new RichTextValue { Markup = text },
        _ => jsonSerializer.TryDeserialize<RichTextValue>(value, out var read) ? read : null
    };
}
