namespace Headspace.Cms.Contracts.Database;

/// <summary>The database cannot be used; the message is one line that names the file and says what to do.</summary>
public sealed class DatabaseUnusableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DatabaseUnusableException()
    {
    }

    /// <summary>Creates the exception with the line that is shown to whoever started the site.</summary>
    public DatabaseUnusableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the line that is shown and the fault behind it.</summary>
    public DatabaseUnusableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
