using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Index;

/// <summary>How many documents the index holds; none while there is no index, for counting is no reason to make one.</summary>
internal sealed class ExamineIndexCountService(SearchIndex index) : IExamineIndexCountService
{
    public int GetCount() => index.IsInUse
        ? index.Read(connection => Convert.ToInt32(IndexFile.Scalar(connection, "SELECT COUNT(DISTINCT key) FROM document"), System.Globalization.CultureInfo.InvariantCulture))
        : 0;
}
