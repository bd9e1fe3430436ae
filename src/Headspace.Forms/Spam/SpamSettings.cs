using System.ComponentModel.DataAnnotations;

namespace Headspace.Forms.Spam;

/// <summary>How forms are kept from machines, from <c>Headspace:Forms:Spam</c>.</summary>
public sealed class SpamSettings
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Headspace:Forms:Spam";

    /// <summary>Who is faster than this is no person.</summary>
    public TimeSpan LeastFillingTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A form that was open for longer is shown again before it is taken.</summary>
    public TimeSpan GreatestAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The score from which an entry goes into quarantine.</summary>
    [Range(1, 1000)]
    public int Threshold { get; init; } = 5;

    /// <summary>How many forms one address may send in <see cref="RateWindow"/>; a school or a town hall has one address for all.</summary>
    [Range(1, 100_000)]
    public int MostPerAddress { get; init; } = 30;

    /// <summary>The time in which <see cref="MostPerAddress"/> are counted.</summary>
    public TimeSpan RateWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>From how many addresses the same text may come before it counts as sent out in bulk.</summary>
    [Range(1, 1000)]
    public int SameTextFrom { get; init; } = 3;

    /// <summary>How many zero bits a proof of work must begin with, 12 to 20; 0 asks for none. Visitors without script never have one.</summary>
    [Range(0, 24)]
    public int ProofOfWorkBits { get; init; }
}
