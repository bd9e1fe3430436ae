using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Prevalues;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Submission;

/// <summary>Makes forms ready to be shown and sent. What it made is kept with the definition until the day, a feature or a value changes.</summary>
public sealed class FormPreparer(
    RulesCompiler compiler, PrevalueService prevalues, FieldTypeRegistry types, IEnumerable<IFormFeature> features, IAnswerSealer sealer, TimeProvider time)
{
    private readonly ConditionalWeakTable<FormDefinition, ConcurrentDictionary<string, Made>> _kept = [];
    private readonly IFormFeature[] _features = [.. features];

    /// <summary>The form as it is asked now.</summary>
    /// <param name="definition">The form as it is stored.</param>
    /// <param name="pageKey">The page that it stands on; null for none.</param>
    /// <param name="culture">The language; null for the default one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PreparedForm> PrepareAsync(FormDefinition definition, Guid? pageKey, string? culture, CancellationToken cancellationToken)
    {
        var today = DanishTime.Today(time);
        var on = _features.Where(feature => feature.IsOn(today)).Select(feature => feature.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var values = await prevalues.GetAsync(definition, pageKey, culture, cancellationToken);
        var state = $"{today:O} {sealer.IsAvailable} {string.Join(' ', on.Order(StringComparer.Ordinal))}";
        var byCulture = _kept.GetOrCreateValue(definition);
        if (byCulture.TryGetValue(culture ?? string.Empty, out var made) && made.State == state && AreSame(made.Form.Prevalues, values))
            return made.Form;

        var asked = FormFeatures.Without(FormFeatures.Apply(definition, on.Contains), field => !sealer.IsAvailable && MustBeSealed(field));
        PreparedForm form = new(asked, compiler.Compile(asked, values, today), values, today);
        byCulture[culture ?? string.Empty] = new Made(state, form);
        return form;
    }

    /// <summary>Whether the answer of a field must never be readable in the database.</summary>
    public bool MustBeSealed(FormField field) => types.Find(field.FieldTypeId)?.Description is { IsSensitive: true, IsStored: true };

    private static bool AreSame(IReadOnlyDictionary<Guid, IReadOnlyList<FormPrevalue>> one, IReadOnlyDictionary<Guid, IReadOnlyList<FormPrevalue>> other) =>
        one.Count == other.Count
        && one.All(item => other.TryGetValue(item.Key, out var values) && (ReferenceEquals(values, item.Value) || values.SequenceEqual(item.Value)));

    private sealed record Made(string State, PreparedForm Form);
}
