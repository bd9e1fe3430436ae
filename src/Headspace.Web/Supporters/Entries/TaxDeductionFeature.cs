using Headspace.Core.Donations;
using Headspace.Forms.Definitions;
using Microsoft.Extensions.Options;

namespace Headspace.Web.Supporters.Entries;

/// <summary>Shows the fields for the tax deduction only while the organisation is approved.</summary>
internal sealed class TaxDeductionFeature(IOptionsMonitor<TaxDeductionSettings> settings) : IFormFeature
{
    public string Name => FormFeatures.TaxDeduction;

    public bool IsOn(DateOnly today) => settings.CurrentValue.CoversDay(today);
}
