namespace Headspace.Cms.Contracts.Sync;

/// <summary>
/// How a database says in umbracoKeyValue that its first import is still to come. One that was made elsewhere says
/// nothing, and is never imported over.
/// </summary>
public static class FirstImport
{
    /// <summary>The key; its value is the time of the import's completion once it has been.</summary>
    public const string Key = "Headspace.Sync.FirstImport";

    /// <summary>The value from the database's creation on.</summary>
    public const string Pending = "pending";
}
