namespace Headspace.Forms.Denmark;

/// <summary>One of the 98 municipalities.</summary>
public sealed record Municipality
{
    private const string Eastern = "Region Østdanmark";
    private static readonly DateOnly reform = new(2027, 1, 1);

    internal Municipality(string code, string name, string region)
    {
        Code = code;
        Name = name;
        OldRegion = region;
    }

    /// <summary>The code of four digits.</summary>
    public string Code { get; }

    /// <summary>The name without <c>Kommune</c>.</summary>
    public string Name { get; }

    private string OldRegion { get; }

    /// <summary>The region on a day: Hovedstaden and Sjælland are Region Østdanmark from 1 January 2027.</summary>
    public string RegionOn(DateOnly day) => OldRegion switch
    {
        "Hovedstaden" or "Sjælland" when day >= reform => Eastern,
        "Hovedstaden" or "Sjælland" or "Syddanmark" or "Midtjylland" or "Nordjylland" => $"Region {OldRegion}",
        _ => throw new InvalidOperationException($"\"{OldRegion}\" is no region.")
    };
}
