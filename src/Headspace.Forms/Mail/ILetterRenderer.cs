namespace Headspace.Forms.Mail;

/// <summary>Makes the markup of a mail by a Razor view.</summary>
public interface ILetterRenderer
{
    /// <summary>The markup.</summary>
    /// <param name="letter">What the mail says.</param>
    /// <param name="view">Path of the view below <c>Views/Partials</c>, such as <c>Forms/Emails/Letter.cshtml</c>; null for ours.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FileNotFoundException">There is no such view.</exception>
    Task<string> RenderAsync(Letter letter, string? view, CancellationToken cancellationToken);
}
