namespace Headspace.Forms.Fields;

/// <summary>A file that came with a form.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Open">Opens it for reading; each call a new stream that the caller closes.</param>
public sealed record PostedFile(string Name, long Length, Func<Stream> Open)
{
    /// <summary>The last extension in lower case without its dot; empty for none.</summary>
    public string Extension => Name.LastIndexOf('.') is var dot and >= 0 ? Text.Answers.Fold(Name[(dot + 1)..]) : string.Empty;
}
