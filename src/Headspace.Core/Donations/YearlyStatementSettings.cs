using System.ComponentModel.DataAnnotations;

namespace Headspace.Core.Donations;

/// <summary>Settings under <c>Headspace:YearlyStatement</c>: the letter about the gifts of the year before.</summary>
public sealed class YearlyStatementSettings
{
    /// <summary>Whether it is sent.</summary>
    public bool Enabled { get; set; }

    /// <summary>The day in January from which it is sent: what was drawn in December has been reported by then.</summary>
    [Range(1, 31)]
    public int FromDayInJanuary { get; set; } = 10;
}
