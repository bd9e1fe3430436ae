using System.Text.Json.Serialization;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>Some of the items of a result.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those that are given; typed as what they are, so that all of it is written.</param>
internal sealed record ItemPage([property: JsonPropertyOrder(-1)] long Total, IReadOnlyList<object> Items);
