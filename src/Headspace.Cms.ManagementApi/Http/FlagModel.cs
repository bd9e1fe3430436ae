namespace Headspace.Cms.ManagementApi.Http;

/// <summary>A mark beside something in a tree or list, such as that it waits to be published.</summary>
internal sealed record FlagModel(string Alias);
