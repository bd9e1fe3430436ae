using Headspace.Forms.Definitions;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Submission;

/// <summary>A form as it is asked today: without the fields whose time it is not, with its values looked up and its rules made.</summary>
/// <param name="Definition">The form without the fields that may not be asked.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Prevalues">The values to choose from, by the field's key.</param>
/// <param name="Today">The day in Denmark that all of it holds for.</param>
public sealed record PreparedForm(
    FormDefinition Definition, FormRules Rules, IReadOnlyDictionary<Guid, IReadOnlyList<FormPrevalue>> Prevalues, DateOnly Today)
{
    private readonly Lazy<string> _clientRules = new(() => ClientRules.Write(Rules));

    /// <summary>The rules as JSON for the page.</summary>
    public string RulesForPage => _clientRules.Value;
}
