namespace Headspace.Forms.Prevalues;

/// <summary>The sources of values that editors have set up.</summary>
public interface IPrevalueSourceStore
{
    /// <summary>The source of a key; null when there is none.</summary>
    PrevalueSourceDefinition? Find(Guid id);
}
