namespace Headspace.Core.Donations;

/// <summary>How often someone gives. The numbers are stored.</summary>
public enum DonationFrequency
{
    /// <summary>Once.</summary>
    Once = 0,

    /// <summary>Every month.</summary>
    Monthly = 1,

    /// <summary>Every year.</summary>
    Yearly = 2,
}
