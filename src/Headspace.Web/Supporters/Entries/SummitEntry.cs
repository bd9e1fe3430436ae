using Headspace.Core.Summits;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;

namespace Headspace.Web.Supporters.Entries;

/// <summary>An entry of the form for the summit, in the words of its register.</summary>
internal static class SummitEntry
{
    private const string Needs = "accessNeeds";

    // The consent itself stays with the entry, as proof.
    private static readonly string[] needsFields = ["hasNeeds", Needs, "needsConsent"];

    /// <summary>Whether a form signs up for the summit.</summary>
    public static bool IsFor(FormDefinition form) =>
        form.FormWorkflows.OnSubmit.Any(workflow => workflow.Active && workflow.WorkflowTypeId == SignUpForSummitWorkflow.TypeId);

    /// <summary>Null when the entry does not hold what a sign-up needs, or its edition has no day.</summary>
    public static SummitSignUp? Read(FormEntry entry, SummitOpening edition) =>
        entry.Text("name") is not { } name || entry.Text("email") is not { } email || edition.LastDay is not { } lastDay ? null : new SummitSignUp
        {
            Key = entry.Key,
            EditionKey = edition.EditionKey,
            Name = name.Trim(),
            Email = email,
            Organisation = entry.Text("organisation"),
            ReceivedAt = entry.CreatedAt,
            EndsOn = lastDay,
            HasAccessNeeds = entry.Text(Needs) is not null,
            Origin = entry.Origin,
        };

    /// <summary>The entry without what somebody needed to take part.</summary>
    public static FormEntry WithoutNeeds(FormEntry entry) =>
        entry with { Values = [.. entry.Values.Where(value => !needsFields.Contains(value.Alias, StringComparer.OrdinalIgnoreCase))] };
}
