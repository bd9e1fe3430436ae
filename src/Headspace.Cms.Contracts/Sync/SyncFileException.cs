namespace Headspace.Cms.Contracts.Sync;

/// <summary>A file that cannot be imported. The message is one line: the file, line and column, and what is wrong.</summary>
public sealed class SyncFileException : Exception
{
    /// <summary>Says what is wrong with the file and where; line and column are 0 when the place is not known.</summary>
    public SyncFileException(string file, int line, int column, string reason, Exception? innerException = null)
        : base(line > 0 ? $"{file}:{line}:{column}: {reason}" : $"{file}: {reason}", innerException)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>The path of the file.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 when it is not known.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 when it is not known.</summary>
    public int Column { get; }
}
