namespace Headspace.Cms.Search;

/// <summary>Settings of the search index, from <c>Headspace:Search</c>.</summary>
public sealed class SearchSettings
{
    /// <summary>Where the index is kept; a folder of this node alone. The folder <c>Search</c> of Umbraco's local temporary files, if null.</summary>
    public string? Folder { get; set; }

    /// <summary>How long a query waits for an index that is being made for the first time. Half a minute.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many documents are read and written at a time. 250.</summary>
    public int Portion { get; set; } = 250;

    /// <summary>Properties that the Delivery API filters and sorts by. Another list makes the index anew. None.</summary>
    public IList<SearchPropertySettings> Properties { get; } = [];

    /// <summary>Whether the Delivery API knows the filter <c>search:words</c>. No.</summary>
    public bool FullTextFilter { get; set; }

    /// <summary>How many filters and how many sorts a query may have, each. More are answered as an unknown one. 25.</summary>
    public int MaxOptions { get; set; } = 25;
}
