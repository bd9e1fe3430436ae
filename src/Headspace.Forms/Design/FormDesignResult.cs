using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Checks;

namespace Headspace.Forms.Design;

/// <summary>What became of a change of a form.</summary>
/// <param name="Status">That it is stored, or why not.</param>
/// <param name="Form">The form as it is stored; null when there is none.</param>
public sealed record FormDesignResult(FormDesignStatus Status, FormDefinition? Form = null)
{
    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; init; } = [];
}
