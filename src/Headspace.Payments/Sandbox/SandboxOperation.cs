namespace Headspace.Payments.Sandbox;

/// <summary>An operation; the bank changes it when what was pending ends.</summary>
internal sealed class SandboxOperation(long id, string type, long amount, DateTimeOffset createdAt)
{
    public long Id => id;

    public string Type => type;

    public long Amount => amount;

    public DateTimeOffset CreatedAt => createdAt;

    public bool Pending { get; private set; } = true;

    public string? Code { get; private set; }

    public string? Message { get; private set; }

    public bool IsApproved => !Pending && Code == SandboxVerdict.Approved.Code;

    public void End(SandboxVerdict verdict) => (Pending, Code, Message) = (false, verdict.Code, verdict.Message);
}
