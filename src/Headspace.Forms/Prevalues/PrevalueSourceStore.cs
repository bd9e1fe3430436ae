using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Prevalues;

/// <summary>The sources that the site's settings name.</summary>
internal sealed class PrevalueSourceStore(IOptions<PrevalueSettings> settings) : IPrevalueSourceStore
{
    private readonly FrozenDictionary<Guid, PrevalueSourceDefinition> _byId = settings.Value.PrevalueSources.ToFrozenDictionary(source => source.Id);

    public PrevalueSourceDefinition? Find(Guid id) => _byId.GetValueOrDefault(id);
}
