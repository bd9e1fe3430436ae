using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Documents;

internal static class SiblingOrder
{
    /// <summary>Saves a node at its place among its siblings; null leaves it where it is. A new node is first put behind them, whatever its order says.</summary>
    public static void SaveAt(this IContentBase node, int? sortOrder, Action save)
    {
        node.SortOrder = sortOrder ?? node.SortOrder;
        save();
        if (sortOrder is null || node.SortOrder == sortOrder)
            return;

        node.SortOrder = sortOrder.Value;
        save();
    }
}
