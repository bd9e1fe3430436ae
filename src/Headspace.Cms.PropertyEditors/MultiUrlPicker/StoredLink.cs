using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Headspace.Cms.PropertyEditors.MultiUrlPicker;

/// <summary>A link as it is stored: a UDI or a URL.</summary>
internal sealed record StoredLink(
    string? Name,
    string? Target,
    GuidUdi? Udi,
    string? Url,
    string? QueryString,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Culture = null);
