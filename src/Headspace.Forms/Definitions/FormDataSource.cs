using System.Text.Json;

namespace Headspace.Forms.Definitions;

/// <summary>The data source of a form, as the designer keeps it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Mappings">Which field belongs to which column.</param>
public sealed record FormDataSource(Guid Id, JsonElement? Mappings = null);
