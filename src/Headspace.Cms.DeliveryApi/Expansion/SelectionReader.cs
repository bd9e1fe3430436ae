namespace Headspace.Cms.DeliveryApi.Expansion;

/// <summary>
/// Reads <c>expand</c> and <c>fields</c>. Version 2: <c>properties[a,b[properties[c]]]</c>, where <c>$all</c> stands for every
/// property. Version 1: <c>all</c>, or <c>property:a,b</c>.
/// </summary>
internal sealed class SelectionReader
{
    private const string Properties = "properties";
    private const string OldAll = "all";
    private const string OldProperties = "property:";

    private readonly string text;
    private readonly DeliveryApiLimits limits;
    private int position;
    private int nodes;

    private SelectionReader(string text, DeliveryApiLimits limits)
    {
        this.text = text;
        this.limits = limits;
    }

    /// <summary>Reads the syntax of version 2.</summary>
    /// <exception cref="FormatException">It is not of that syntax, or asks for too much; the message says which.</exception>
    public static PropertySelection Read(string text, DeliveryApiLimits limits)
    {
        var reader = new SelectionReader(text, limits);
        var list = reader.ReadList(depth: 0);
        return reader.position == text.Length ? Selected(list) : throw new FormatException("a ']' is too many");
    }

    /// <summary>Reads the syntax of version 1, which names properties of the first level alone.</summary>
    /// <exception cref="FormatException">It is not of that syntax.</exception>
    public static PropertySelection ReadOld(string text)
    {
        var aliases = text.Equals(OldAll, StringComparison.OrdinalIgnoreCase) ? [PropertySelection.All]
            : text.StartsWith(OldProperties, StringComparison.OrdinalIgnoreCase) ? text[OldProperties.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new FormatException("it must be 'all', or 'property:' and aliases");
        var selection = new PropertySelection();
        Array.ForEach(aliases, alias => selection.Add(alias, PropertySelection.None));
        return selection;
    }

    // The aliases stand in a list of their own, under the word properties; $all needs no such list.
    private static PropertySelection Selected(List<Node> list)
    {
        var selection = new PropertySelection();
        foreach (var node in list.Where(node => node.Key is PropertySelection.All))
        {
            selection.Add(node.Key, Selected(node.Items));
        }

        foreach (var node in list.Where(node => node.Key is Properties).SelectMany(node => node.Items))
        {
            selection.Add(node.Key, Selected(node.Items));
        }

        return selection;
    }

    private List<Node> ReadList(int depth)
    {
        // A picker takes two lists: its own, and that of the word properties.
        if (depth > 2 * limits.MaxDepth)
        {
            throw new FormatException($"it is nested more than {limits.MaxDepth} pickers deep");
        }

        var list = new List<Node>();
        do
        {
            list.Add(ReadNode(depth));
        }
        while (Skip(','));

        return list;
    }

    private Node ReadNode(int depth)
    {
        var start = position;
        while (position < text.Length && text[position] is not (',' or '[' or ']'))
        {
            position++;
        }

        var key = text[start..position].Trim();
        if (key.Length == 0)
        {
            throw new FormatException($"a name is missing at character {start + 1}");
        }

        if (++nodes > limits.MaxNodes)
        {
            throw new FormatException($"it names more than {limits.MaxNodes} properties");
        }

        if (!Skip('['))
        {
            return new Node(key, []);
        }

        var items = ReadList(depth + 1);
        return Skip(']') ? new Node(key, items) : throw new FormatException("a ']' is missing");
    }

    private bool Skip(char letter)
    {
        if (position >= text.Length || text[position] != letter)
        {
            return false;
        }

        position++;
        return true;
    }

    private sealed record Node(string Key, List<Node> Items);
}
