namespace Headspace.Web.Tests.ManagementApi;

[CollectionDefinition(Name)]
public sealed class ManagedSiteGroup : ICollectionFixture<ManagedSite>
{
    public const string Name = "Management API";
}
