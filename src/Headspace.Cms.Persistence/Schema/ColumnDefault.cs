namespace Headspace.Cms.Persistence.Schema;

internal static class ColumnDefault
{
    /// <summary>A default that every engine has its own function for.</summary>
    public const string UtcNow = "utcnow";
}
