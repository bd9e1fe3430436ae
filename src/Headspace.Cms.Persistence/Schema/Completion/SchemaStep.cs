namespace Headspace.Cms.Persistence.Schema.Completion;

/// <summary>What one step of Umbraco's own migration plan changed, done our way.</summary>
/// <param name="State">The state that a database is in after it.</param>
/// <param name="Apply">Null where the step changed nothing on the engines that we have.</param>
internal sealed record SchemaStep(Guid State, Action<SchemaChange>? Apply = null)
{
    public SchemaStep(string state, Action<SchemaChange>? apply = null)
        : this(new Guid(state), apply)
    {
    }
}
