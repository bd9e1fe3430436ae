namespace Headspace.Web.Tests.Tree;

/// <summary>A tree of documents and the addresses that they once had.</summary>
internal sealed class ModelTree(ModelDocument root)
{
    public static readonly string[] Cultures = [ProofPages.Danish, ProofPages.English];

    private readonly HashSet<string> addresses = [];
    private readonly Dictionary<(string Address, string Culture), List<ModelDocument>> redirects = [];

    public ModelDocument Root => root;

    /// <summary>The trees of the bin.</summary>
    public List<ModelDocument> Bin { get; } = [];

    public IEnumerable<ModelDocument> Living => root.WithDescendants();

    public IEnumerable<ModelDocument> All => Living.Concat(Bin.SelectMany(document => document.WithDescendants()));

    /// <summary>Every address that ever led to a page, with what it must lead to now.</summary>
    public IEnumerable<(string Address, ModelDocument? Document, string Culture, string? RedirectedTo)> Addresses()
    {
        var live = LiveAddresses();
        addresses.UnionWith(live.Keys);
        return addresses.Order(StringComparer.Ordinal).Select<string, (string, ModelDocument?, string, string?)>(address =>
        {
            var culture = address.StartsWith("/en/", StringComparison.Ordinal) ? ProofPages.English : ProofPages.Danish;
            return live.TryGetValue(address, out var document) ? (address, document, culture, null) : (address, null, culture, RedirectOf(address, culture));
        });
    }

    /// <summary>Does something that changes addresses and notes those that lead on, if the change is one that is tracked.</summary>
    public void Change(ModelDocument changed, bool tracked, Action change)
    {
        var before = Routes(changed);
        change();
        var after = Routes(changed);
        if (!tracked)
        {
            return;
        }

        foreach (var ((document, culture), address) in before)
        {
            if (after.TryGetValue((document, culture), out var now) && now != address)
            {
                var leading = redirects.TryGetValue((address, culture), out var known) ? known : redirects[(address, culture)] = [];
                leading.Remove(document);
                leading.Add(document);
                redirects.GetValueOrDefault((now, culture))?.Remove(document);
            }
        }
    }

    public void Remove(ModelDocument document)
    {
        var gone = document.WithDescendants().ToHashSet();
        (document.Parent?.Children ?? Bin).Remove(document);
        foreach (var leading in redirects.Values)
        {
            leading.RemoveAll(gone.Contains);
        }
    }

    private static Dictionary<(ModelDocument Document, string Culture), string> Routes(ModelDocument changed) => changed.WithDescendants()
        .SelectMany(document => Cultures.Select(culture => (Document: document, Culture: culture, Address: document.AddressIn(culture))))
        .Where(route => route.Address is not null)
        .ToDictionary(route => (route.Document, route.Culture), route => route.Address!);

    /// <summary>
    /// Whether two are published at one address: Core keeps the names of siblings apart in their drafts alone, and who was
    /// renamed leaves a name free that it is still published by. Which of the two then answers is nowhere said.
    /// </summary>
    public bool HasSharedAddress => Live.GroupBy(live => live.Address).Any(live => live.Skip(1).Any());

    private IEnumerable<(string Address, ModelDocument Document)> Live => Living
        .SelectMany(document => Cultures.Select(document.AddressIn).OfType<string>().Select(address => (address, document)));

    private Dictionary<string, ModelDocument> LiveAddresses() => Live.ToDictionary(live => live.Address, live => live.Document);

    private string? RedirectOf(string address, string culture) =>
        redirects.GetValueOrDefault((address, culture))?.LastOrDefault()?.AddressIn(culture);
}
