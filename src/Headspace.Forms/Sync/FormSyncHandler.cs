using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Checks;
using Headspace.Forms.Definitions.Storage;

namespace Headspace.Forms.Sync;

/// <summary>Forms as files in <c>uSync/v17/Forms</c>: the definition as JSON inside of XML, as uSync keeps configurations.</summary>
internal sealed class FormSyncHandler(IFormDefinitionRepository repository, FormDefinitionChecker checker) : IExternalSyncHandler
{
    public int Priority => 1260;

    public string Alias => "FormHandler";

    public string Folder => "Forms";

    public string ItemType => FormXml.Root;

    public SyncGroup Group => SyncGroup.Settings;

    public async Task<IReadOnlyList<ExternalSyncItem>> GetAllAsync(CancellationToken cancellationToken) =>
        [.. (await repository.GetAllAsync(cancellationToken)).Select(Item)];

    public async Task<ExternalSyncItem?> FindAsync(Guid key, CancellationToken cancellationToken) =>
        (await repository.GetAllAsync(cancellationToken)).FirstOrDefault(definition => definition.Id == key) is { } definition ? Item(definition) : null;

    public async Task<ExternalSyncItem> SaveAsync(XElement root, CancellationToken cancellationToken)
    {
        var definition = FormXml.Read(root);
        if (checker.Check(definition) is { Count: > 0 } problems)
            throw new FormatException($"the form cannot be used: {string.Join("; ", problems)}");
        if ((await repository.GetAllAsync(cancellationToken)).FirstOrDefault(other => other.Alias == definition.Alias && other.Id != definition.Id) is { } other)
            throw new FormatException($"the form {other.Id} has the alias \"{definition.Alias}\" already");

        await repository.SaveAsync(definition, cancellationToken);
        return Item(definition);
    }

    public Task DeleteAsync(Guid key, CancellationToken cancellationToken) => repository.DeleteAsync(key, cancellationToken);

    private static ExternalSyncItem Item(FormDefinition definition) => new(definition.Id, definition.Alias, FormXml.Write(definition));
}
