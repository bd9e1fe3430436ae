using System.Collections.Concurrent;
using System.Collections.Frozen;
using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Prevalues;

/// <summary>
/// The values that each field of a form offers: its own list, or those of its source. Values of a source are kept for as long as it
/// says; when many ask at once for what is not kept, one of them fetches it.
/// </summary>
public sealed class PrevalueService
{
    private readonly FrozenDictionary<Guid, IPrevalueSource> _types;
    private readonly IPrevalueSourceStore _sources;
    private readonly FieldTypeRegistry _fieldTypes;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(PrevalueSourceDefinition Source, Guid? Page, Guid? Field, string? Culture), Kept> _kept = new();

    /// <summary>Takes the kinds of source.</summary>
    /// <exception cref="ArgumentException">Two have the same id.</exception>
    public PrevalueService(IEnumerable<IPrevalueSource> types, IPrevalueSourceStore sources, FieldTypeRegistry fieldTypes, TimeProvider time)
    {
        _types = types.ToFrozenDictionary(type => type.Id);
        _sources = sources;
        _fieldTypes = fieldTypes;
        _time = time;
    }

    /// <summary>The values of every field that offers some, by the field's key.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<FormPrevalue>>> GetAsync(
        FormDefinition definition, Guid? pageKey, string? culture, CancellationToken cancellationToken)
    {
        Dictionary<Guid, IReadOnlyList<FormPrevalue>> values = [];
        foreach (var field in definition.Fields.Where(field => _fieldTypes.Find(field.FieldTypeId)?.Description.SupportsPrevalues is true))
            values[field.Id] = await GetAsync(definition, field, pageKey, culture, cancellationToken);
        return values;
    }

    private async Task<IReadOnlyList<FormPrevalue>> GetAsync(FormDefinition form, FormField field, Guid? pageKey, string? culture, CancellationToken cancellationToken)
    {
        if (field.PrevalueSourceId is not { } id || id == Guid.Empty)
            return field.PreValues;
        if (_sources.Find(id) is not { } source || !_types.TryGetValue(source.FieldPreValueSourceTypeId, out var type))
            return [];

        PrevalueRequest request = new(source, field, pageKey, culture) { Form = form };
        if (source.CachePrevaluesFor <= TimeSpan.Zero)
            return await type.GetAsync(request, cancellationToken);

        var key = (source, type.DependsOnPage(source) ? pageKey : null, type.DependsOnField(source) ? (Guid?)field.Id : null, culture);
        while (true)
        {
            var now = _time.GetUtcNow();
            var kept = _kept.GetOrAdd(key, _ => new Kept(now + source.CachePrevaluesFor, new(() => type.GetAsync(request, CancellationToken.None))));
            if (kept.Until > now)
                return await Values(key, kept).WaitAsync(cancellationToken);

            _kept.TryRemove(KeyValuePair.Create(key, kept));
        }
    }

    // A failure is not kept: the next one who asks tries again.
    private async Task<IReadOnlyList<FormPrevalue>> Values((PrevalueSourceDefinition Source, Guid? Page, Guid? Field, string? Culture) key, Kept kept)
    {
        try
        {
            return await kept.Values.Value;
        }
        catch
        {
            _kept.TryRemove(KeyValuePair.Create(key, kept));
            throw;
        }
    }

    private sealed record Kept(DateTimeOffset Until, Lazy<Task<IReadOnlyList<FormPrevalue>>> Values);
}
