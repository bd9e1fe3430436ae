namespace Headspace.Cms.Persistence.PublishedContent;

/// <summary>Takes the rows of one node after the other from a sequence in the order of the nodes.</summary>
internal sealed class GroupedReader<T>(IEnumerable<T> rows, Func<T, int> nodeId) : IDisposable
{
    private readonly IEnumerator<T> _rows = rows.GetEnumerator();
    private bool _started;
    private bool _ended;

    /// <summary>The rows of the node; none where the next rows are of another.</summary>
    public List<T> Take(int id)
    {
        var taken = new List<T>();
        if (!_started)
            Advance();
        while (!_ended && nodeId(_rows.Current) == id)
        {
            taken.Add(_rows.Current);
            Advance();
        }
        return taken;
    }

    public void Dispose() => _rows.Dispose();

    private void Advance()
    {
        _started = true;
        _ended = !_rows.MoveNext();
    }
}
