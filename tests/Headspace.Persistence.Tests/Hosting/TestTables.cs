namespace Headspace.Persistence.Tests.Hosting;

internal enum TestTables
{
    None,
    Umbraco,
    Ours,
}
