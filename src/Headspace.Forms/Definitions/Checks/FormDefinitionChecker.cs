using Headspace.Forms.Fields;

namespace Headspace.Forms.Definitions.Checks;

/// <summary>Says what is wrong with definitions before anybody fills them.</summary>
public sealed class FormDefinitionChecker(FieldTypeRegistry types)
{
    /// <summary>All that is wrong, in the order of the form; nothing for a form that can be used.</summary>
    public IReadOnlyList<DefinitionProblem> Check(FormDefinition definition) =>
    [
        .. StructureCheck.Find(definition),
        .. FieldDefinitionCheck.Find(definition, types),
        .. ConditionCheck.Find(definition, types),
        .. RuleCheck.Find(definition),
        .. ConsentCheck.Find(definition, types)
    ];
}
