using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows;

/// <summary>
/// A kind of work that forms can ask for. Register one more in the container and definitions can name it. It runs from the
/// outbox: it may be tried again, also after it was done, and must come to the same end.
/// </summary>
public interface IWorkflowType
{
    /// <summary>What definitions call it.</summary>
    Guid Id { get; }

    /// <summary>Its name, Danish.</summary>
    string Name { get; }

    /// <summary>Does it with an entry. No scope is open when it is called.</summary>
    Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken);
}
