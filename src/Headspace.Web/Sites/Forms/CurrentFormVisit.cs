using Headspace.Forms.Rendering;

namespace Headspace.Web.Sites.Forms;

/// <summary>The form that the request posts, after its step; a feature of the HTTP context.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Visit">Where the visitor stands.</param>
internal sealed record CurrentFormVisit(Guid FormId, FormVisit Visit);
