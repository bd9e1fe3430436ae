namespace Headspace.Persistence.Database;

/// <summary>A row that is stored only by who read its latest version.</summary>
internal interface IVersioned
{
    Guid Key { get; }

    /// <summary>Counts the times it was stored.</summary>
    int Version { get; }
}
