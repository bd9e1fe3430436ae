using System.Text.RegularExpressions;

namespace Headspace.Web.Tests.Tree;

/// <summary>What a document must be, kept beside the site by the simplest means.</summary>
internal sealed partial class ModelDocument(Guid key, bool varies)
{
    public const string NoCulture = "";

    public Guid Key => key;

    public bool Varies => varies;

    public ModelDocument? Parent { get; set; }

    /// <summary>In order. Those of the bin hang on none.</summary>
    public List<ModelDocument> Children { get; } = [];

    public bool Trashed { get; set; }

    /// <summary>Name and text by culture.</summary>
    public Dictionary<string, (string Name, string? Text)> Draft { get; } = [];

    /// <summary>Name and text by culture; empty if it is not published, also if a parent that is not hides it.</summary>
    public Dictionary<string, (string Name, string? Text)> Published { get; set; } = [];

    /// <summary>What a version that was published once said.</summary>
    public List<(int VersionId, Dictionary<string, (string Name, string? Text)> Said)> Versions { get; } = [];

    public IEnumerable<ModelDocument> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);

    public IEnumerable<ModelDocument> WithAncestors() => Parent is null ? [this] : Parent.WithAncestors().Prepend(this);

    public bool IsPathPublished => !Trashed && WithAncestors().All(document => document.Published.Count > 0);

    /// <summary>What its page says in a culture; null if it has none.</summary>
    public (string Name, string? Text)? ShownIn(string culture) =>
        AddressIn(culture) is null ? null : Published[varies ? culture : NoCulture];

    public string? AddressIn(string culture)
    {
        if (Trashed)
        {
            return null;
        }

        var address = "/";
        foreach (var document in WithAncestors())
        {
            if (!document.Published.TryGetValue(document.Varies ? culture : NoCulture, out var said))
            {
                return null;
            }

            address = $"/{Segment().Replace(said.Name.ToLowerInvariant(), "-").Trim('-')}{address}";
        }

        return culture == ProofPages.English ? $"/en{address}" : address;
    }

    public override string ToString() => $"{(Draft.Count > 0 ? Draft.Values.First().Name : "?")}{(varies ? " (varies)" : string.Empty)}";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Segment();
}
