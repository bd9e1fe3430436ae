using System.Threading.Channels;
using Headspace.Cms.Contracts.PublishedContent;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>Makes nodes of what is read: one flow reads, the other cores pack.</summary>
internal static class NodeLoading
{
    private const int PortionSize = 64;

    /// <summary>The nodes, in any order. Few are held unpacked at a time, however many there are.</summary>
    public static async Task<IReadOnlyList<PublishedNode>> RunAsync(
        IEnumerable<PublishedNodeData> nodes, Func<PublishedNodeData, PublishedNode> create, CancellationToken cancellationToken)
    {
        var makers = Math.Max(1, Environment.ProcessorCount - 1);
        var portions = Channel.CreateBounded<PublishedNodeData[]>(makers * 4);
        var made = Enumerable.Range(0, makers).Select(_ => Task.Run(() => MakeAsync(portions, create, cancellationToken), cancellationToken)).ToList();
        try
        {
            foreach (var portion in nodes.Chunk(PortionSize))
            {
                await portions.Writer.WriteAsync(portion, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ChannelClosedException)
        {
            // A maker failed: its own error is thrown below.
        }
        finally
        {
            portions.Writer.TryComplete();
        }

        return [.. (await Task.WhenAll(made).ConfigureAwait(false)).SelectMany(batch => batch)];
    }

    private static async Task<List<PublishedNode>> MakeAsync(
        Channel<PublishedNodeData[]> portions, Func<PublishedNodeData, PublishedNode> create, CancellationToken cancellationToken)
    {
        var made = new List<PublishedNode>();
        try
        {
            await foreach (var portion in portions.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                made.AddRange(portion.Select(create));
            }
        }
        catch
        {
            portions.Writer.TryComplete();
            throw;
        }

        return made;
    }
}
