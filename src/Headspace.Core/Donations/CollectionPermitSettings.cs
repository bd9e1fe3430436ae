namespace Headspace.Core.Donations;

/// <summary>Settings under <c>Headspace:CollectionPermit</c>: the permit of Indsamlingsnævnet, shown at the foot of pages that ask for gifts.</summary>
public sealed class CollectionPermitSettings
{
    private const int WarningDays = 90;

    /// <summary>Its number; empty when there is none.</summary>
    public string Number { get; set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Where it stands on a day.</summary>
    public CollectionPermitState StateOn(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Number) || From is not { } from || To is not { } to)
        {
            return CollectionPermitState.Missing;
        }

        return today < from ? CollectionPermitState.NotYet
            : today > to ? CollectionPermitState.Ended
            : today > to.AddDays(-WarningDays) ? CollectionPermitState.EndsSoon
            : CollectionPermitState.Valid;
    }

    /// <summary>Whether forms that ask for gifts are open.</summary>
    public bool MayCollectOn(DateOnly today) => StateOn(today) is CollectionPermitState.Valid or CollectionPermitState.EndsSoon;
}
