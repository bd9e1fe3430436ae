namespace Headspace.Forms.Definitions;

/// <summary>
/// Something that the organisation may or may not do at the moment, named by the field setting <see cref="FormFeatures.Setting"/>.
/// Register one for each; a feature that nobody registers is off.
/// </summary>
public interface IFormFeature
{
    /// <summary>What definitions call it, as <see cref="FormFeatures.TaxDeduction"/>.</summary>
    string Name { get; }

    /// <summary>Whether it is on, on a day in Denmark.</summary>
    bool IsOn(DateOnly day);
}
