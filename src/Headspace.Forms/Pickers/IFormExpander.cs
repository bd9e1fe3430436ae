using Headspace.Forms.Api;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Forms.Pickers;

/// <summary>Gives a picked form whole, where the Delivery API is asked to expand it.</summary>
internal interface IFormExpander
{
    /// <summary>The form as the Forms Delivery API gives it, in the language that is being read; null when there is none.</summary>
    /// <param name="key">The form.</param>
    /// <param name="owner">What picks it; magic strings are answered by it where it is a page.</param>
    FormResponseModel? Expand(Guid key, IPublishedElement owner);
}
