using Headspace.Core.Letters;

namespace Headspace.Web.Supporters.Letters;

/// <summary>Writes mails about one kind of thing.</summary>
internal interface ISupporterLetterWriter
{
    /// <summary>Whether it writes such letters.</summary>
    bool Writes(SupporterLetter letter);

    /// <summary>The mail as it is right now; null when it is not right any more.</summary>
    Task<WrittenLetter?> WriteAsync(SupporterLetter letter, Guid about, CancellationToken cancellationToken);
}
