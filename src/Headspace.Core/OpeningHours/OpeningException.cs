namespace Headspace.Core.OpeningHours;

/// <summary>Days that differ from the week: closed, or open at other hours.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Opens">Null when closed all day.</param>
/// <param name="Closes">Null when closed all day.</param>
/// <param name="Note">What visitors are told; may be null.</param>
public sealed record OpeningException(DateOnly From, DateOnly To, TimeOnly? Opens, TimeOnly? Closes, string? Note);
