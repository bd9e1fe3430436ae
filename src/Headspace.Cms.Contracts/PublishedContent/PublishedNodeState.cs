namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>Which version of a document is meant.</summary>
public enum PublishedNodeState
{
    /// <summary>The version that visitors see.</summary>
    Published,

    /// <summary>The version that editors work on; equal to the published one when nothing is pending.</summary>
    Draft,
}
