namespace Headspace.Web.Tests.Supporters.Workflows;

internal sealed record ReceivedRequest(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, string Body);
