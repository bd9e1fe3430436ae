using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.DeliveryApi.Content;

/// <summary>What the route of an item hangs on, besides the item itself.</summary>
/// <param name="Key">The item.</param>
/// <param name="Culture">The language that its route is wanted in; null for that of the request.</param>
/// <param name="RequestCulture">The language of the request.</param>
/// <param name="Scheme">http or https.</param>
/// <param name="Host">The host that is asked.</param>
/// <param name="StartItem">The root that the caller begins at; null where they name none.</param>
internal readonly record struct ContentPlace(Guid Key, string? Culture, string? RequestCulture, string Scheme, HostString Host, Guid? StartItem);
