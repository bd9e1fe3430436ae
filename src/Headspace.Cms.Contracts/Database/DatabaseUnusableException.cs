namespace Headspace.Cms.Contracts.Database;

/// <summary>The configured database cannot be used; the message names it and says why, in one line.</summary>
public sealed class DatabaseUnusableException : Exception
{
    /// <summary>Without a message; prefer one.</summary>
    public DatabaseUnusableException()
    {
    }

    /// <summary>With a message that names the database.</summary>
    public DatabaseUnusableException(string message)
        : base(message)
    {
    }

    /// <summary>With a message that names the database, and the engine's own error.</summary>
    public DatabaseUnusableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
