using System.Globalization;
using Headspace.Cms.Contracts.Calendar;
using Headspace.Forms.Definitions;
using Headspace.Forms.Denmark;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Workflows;

/// <summary>Whether a workflow is to run for an entry: its answers are compared as the form's own conditions compare them.</summary>
internal sealed class WorkflowCondition(RulesCompiler compiler, FieldTypeRegistry types, TimeProvider time)
{
    public bool Holds(FormWorkflow workflow, FormDefinition form, FormEntry entry)
    {
        if (workflow.Condition is not { Enabled: true } condition)
            return true;

        var today = DanishTime.Today(time);
        var fields = form.Fields.ToArray();
        return ConditionEvaluator.Shows(compiler.CompileCondition(form, condition, today), ValuesOf);

        IReadOnlyList<string> ValuesOf(int place)
        {
            if (place < 0)
                return Canonical.Nothing(ValueKind.Text);

            var kind = types.Find(fields[place].FieldTypeId)?.CheckOf(fields[place], today).Kind ?? ValueKind.Text;
            var value = entry.Values.FirstOrDefault(value => value.FieldId == fields[place].Id)?.Value;
            return Texts(kind, value) is { Count: > 0 } texts ? texts : Canonical.Nothing(kind);
        }
    }

    private static IReadOnlyList<string> Texts(ValueKind kind, FieldValue? value) => value switch
    {
        TextValue { Text: var text } => [text],
        NumberValue { Number: var number } when kind == ValueKind.Amount => [Amount.Comparable(number)],
        NumberValue { Number: var number } => [number.ToString(CultureInfo.InvariantCulture)],
        DateValue { Day: var day } => [DanishDate.Iso(day)],
        FlagValue { IsOn: var isOn } => [isOn ? Canonical.True : Canonical.False],
        ChoiceValue { Values: var values } => values,
        StoredFilesValue { Files: var files } => [.. files.Select(file => file.Name)],
        _ => []
    };
}
