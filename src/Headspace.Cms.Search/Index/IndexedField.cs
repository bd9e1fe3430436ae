using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.Index;

/// <summary>A field of the index.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Name">The name that handlers know it by.</param>
/// <param name="Type">How its values are kept and compared.</param>
internal sealed record IndexedField(int Id, string Name, FieldType Type);
