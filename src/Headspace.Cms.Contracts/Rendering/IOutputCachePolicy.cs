using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Contracts.Rendering;

/// <summary>Has the output cache keep answers below <c>/umbraco</c>, which are no pages, until something that they read changes.</summary>
public interface IOutputCachePolicy
{
    /// <summary>How the answer to a request is kept.</summary>
    /// <returns>Null where the request is none of this policy's, or its answer is for the caller alone.</returns>
    OutputCacheRule? RuleOf(HttpRequest request);
}
