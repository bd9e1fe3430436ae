using Headspace.Forms.Api;

namespace Headspace.Forms.Pickers;

/// <summary>A picked form in the Delivery API.</summary>
/// <param name="Id">The form's key.</param>
public sealed record FormReference(Guid Id)
{
    /// <summary>The form itself, where it is asked for; null otherwise.</summary>
    public FormResponseModel? Form { get; init; }
}
