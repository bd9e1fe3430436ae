namespace Headspace.Core.Agreements;

/// <summary>How often an agreement is charged.</summary>
public enum ChargeInterval
{
    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every year.</summary>
    Yearly,
}
