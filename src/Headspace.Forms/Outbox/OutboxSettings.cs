namespace Headspace.Forms.Outbox;

/// <summary>Settings under <c>Headspace:Outbox</c>.</summary>
public sealed class OutboxSettings
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Headspace:Outbox";

    /// <summary>Whether this node works on the outbox.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How much is worked on at the same time.</summary>
    public int Parallelism { get; set; } = 4;

    /// <summary>How long one attempt may last: after it the work belongs to whoever takes it next.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait at most before looking for work that other nodes have stored.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The pauses after the first, second, … attempt that failed. After the last one the work is given up, and staff are shown it.
    /// Empty for ours: an hour's failure costs nobody anything, and a week's is found by people.
    /// </summary>
    public IReadOnlyList<TimeSpan> Pauses { get; set; } = [];

    /// <summary>How long done work is shown before it is forgotten.</summary>
    public TimeSpan KeepDone { get; set; } = TimeSpan.FromDays(90);
}
