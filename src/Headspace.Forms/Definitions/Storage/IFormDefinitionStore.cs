namespace Headspace.Forms.Definitions.Storage;

/// <summary>The definitions in memory. A submission asks for nothing else, whatever the number of forms.</summary>
public interface IFormDefinitionStore
{
    /// <summary>The definitions as they are; read from the repository the first time and after a change.</summary>
    ValueTask<FormDefinitionSnapshot> GetAsync(CancellationToken cancellationToken);

    /// <summary>The next one who asks reads them again.</summary>
    void Forget();
}
