namespace Headspace.ManagementApi.Forms;

/// <summary>
/// What a user group may do with forms, stored as its permissions; for a single form as granular ones whose context is
/// <see cref="ContextOf"/>. The distinctions are Umbraco Forms'.
/// </summary>
internal static class FormPermission
{
    public const string Manage = "Headspace.Form.Manage";
    public const string ManageWorkflows = "Headspace.Form.ManageWorkflows";
    public const string ViewEntries = "Headspace.Form.ViewEntries";
    public const string EditEntries = "Headspace.Form.EditEntries";
    public const string DeleteEntries = "Headspace.Form.DeleteEntries";

    public static string ContextOf(Guid form) => $"Headspace.Form.{form:D}";
}
