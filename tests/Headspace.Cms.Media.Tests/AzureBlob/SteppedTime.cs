namespace Headspace.Cms.Media.Tests.AzureBlob;

/// <summary>The real time, which can be moved on.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private TimeSpan ahead;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Step(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;
}
