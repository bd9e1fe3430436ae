namespace Headspace.Core.Enquiries;

/// <summary>Which cases are wanted; what is empty or null asks for all.</summary>
public sealed record EnquiryQuery
{
    /// <summary>Where they stand.</summary>
    public IReadOnlyCollection<EnquiryState> States { get; init; } = [];

    /// <summary>Who has them.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Only those that nobody has.</summary>
    public bool WithoutOwner { get; init; }

    /// <summary>The municipality.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>A part of the name, address, title or department of somebody at the municipality, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>Cases of these municipalities are found by the text, too: those whose names have it.</summary>
    public IReadOnlyCollection<string> CodesOfText { get; init; } = [];
}
