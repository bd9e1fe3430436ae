namespace Headspace.Core.Summits;

/// <summary>The published editions of the summit. The sites answer it from their content.</summary>
public interface ISummitEditions
{
    /// <summary>This year's edition; null while there is none.</summary>
    SummitOpening? Current { get; }

    /// <summary>An edition; null when it is not published.</summary>
    SummitOpening? Find(Guid key);
}
