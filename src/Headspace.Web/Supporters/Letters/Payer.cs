using Headspace.Core.Supporters;

namespace Headspace.Web.Supporters.Letters;

/// <summary>Who pays for something.</summary>
/// <param name="Supporter">The supporter.</param>
/// <param name="IsMember">Whether dues are paid; else a gift.</param>
/// <param name="Origin">The site that it came from.</param>
public sealed record Payer(Supporter Supporter, bool IsMember, string Origin);
