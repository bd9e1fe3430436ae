using System.Text.RegularExpressions;
using Headspace.Forms.Definitions;

namespace Headspace.Forms.Design;

/// <summary>Forms made of forms: the same with keys of their own, which conditions, rules and texts follow.</summary>
internal static partial class FormCopies
{
    /// <summary>A copy under another name.</summary>
    public static FormDefinition Of(FormDefinition form, string name, Guid? folder, bool withWorkflows)
    {
        // Keys stand in many places of a definition, also in such as we do not know: each is exchanged wherever it stands.
        var own = new[] { form.Id }
            .Concat(form.Pages.Select(page => page.Id))
            .Concat(form.Pages.SelectMany(page => page.FieldSets).Select(fieldset => fieldset.Id))
            .Concat(form.Pages.SelectMany(page => page.FieldSets).SelectMany(fieldset => fieldset.Containers).Select(container => container.Id ?? Guid.Empty))
            .Concat(form.Fields.Select(field => field.Id))
            .Concat(new[] { form.FormWorkflows.OnSubmit, form.FormWorkflows.OnApprove, form.FormWorkflows.OnReject }.SelectMany(stage => stage).Select(workflow => workflow.Id))
            .Where(id => id != Guid.Empty).Distinct().ToDictionary(id => id, _ => Guid.NewGuid());
        var copy = FormJson.Read(Key().Replace(FormJson.Write(form), match => own.TryGetValue(Guid.Parse(match.Value), out var other) ? other.ToString() : match.Value));
        return copy with { Name = name, Alias = AliasOf(name), FolderId = folder, FormWorkflows = withWorkflows ? copy.FormWorkflows : new FormWorkflows() };
    }

    /// <summary>An alias that a name gives.</summary>
    public static string AliasOf(string name)
    {
        var plain = name.Trim().ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
        var alias = Other().Replace(plain, "-").Trim('-');
        return alias.Length == 0 ? "formular" : alias;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Key();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
