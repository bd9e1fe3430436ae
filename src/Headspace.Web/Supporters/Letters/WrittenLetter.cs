using Headspace.Forms.Mail;

namespace Headspace.Web.Supporters.Letters;

/// <summary>A mail and who gets it.</summary>
internal sealed record WrittenLetter(string To, Letter Letter);
