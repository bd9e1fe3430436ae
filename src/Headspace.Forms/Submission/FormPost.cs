using System.Net;
using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Submission;

/// <summary>A form that somebody sends, from a page or an API.</summary>
public sealed record FormPost
{
    /// <summary>The form as it is stored.</summary>
    public required FormDefinition Form { get; init; }

    /// <summary>The answers by alias.</summary>
    public required IReadOnlyDictionary<string, FieldAnswer> Answers { get; init; }

    /// <summary>The token that came back; null when none did.</summary>
    public string? Token { get; init; }

    /// <summary>What stands in the field that people do not see; null for nothing.</summary>
    public string? Honeypot { get; init; }

    /// <summary>The proof of work; null for none.</summary>
    public string? Proof { get; init; }

    /// <summary>Whether the browser says that another site sent it.</summary>
    public bool IsCrossSite { get; init; }

    /// <summary>Where it came from; null when nobody knows. It is never stored.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>The culture of the page, such as <c>da-DK</c>.</summary>
    public required string Culture { get; init; }

    /// <summary>The page; null for none.</summary>
    public Guid? PageKey { get; init; }

    /// <summary>Scheme and host that it was sent to.</summary>
    public required string Origin { get; init; }

    /// <summary>The signed-in member; null for nobody.</summary>
    public Guid? MemberKey { get; init; }
}
