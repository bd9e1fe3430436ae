using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Website.Members;

/// <summary>The request asks for a protected document; a feature of the HTTP context.</summary>
internal sealed record ProtectedPage(PublicAccessStatus Status);
