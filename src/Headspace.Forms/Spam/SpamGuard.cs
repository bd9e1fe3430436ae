using System.Net;
using Headspace.Forms.Submission;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Spam;

/// <summary>Tells machines from people as well as it can without asking anybody else, and without troubling people.</summary>
public sealed class SpamGuard(AddressHash addresses, RateLimiter rates, RepeatedTexts repeated, IOptions<SpamSettings> settings, TimeProvider time)
{
    private const int Certain = 10;
    private const int Doubtful = 2;

    /// <summary>Whether the address may send one more submission now.</summary>
    public bool TryEnter(IPAddress? address, Guid submission) => rates.TryEnter(addresses.Of(address), submission);

    /// <summary>How much a post looks like spam.</summary>
    /// <param name="post">The post.</param>
    /// <param name="token">Its token.</param>
    /// <param name="texts">What was written freely.</param>
    public SpamVerdict Judge(FormPost post, FormToken token, IReadOnlyList<string> texts)
    {
        SpamSign[] signs = [.. OfSending(post, token), .. TextSigns.Of(texts), .. OfMany(texts, addresses.Of(post.Address))];
        var score = signs.Sum(sign => sign.Score);
        return new SpamVerdict(score, [.. signs.Select(sign => sign.Reason)], score >= settings.Value.Threshold);
    }

    private IEnumerable<SpamSign> OfSending(FormPost post, FormToken token)
    {
        if (!string.IsNullOrWhiteSpace(post.Honeypot))
            yield return new SpamSign(Math.Max(Certain, settings.Value.Threshold), "Det skjulte felt er udfyldt.");
        if (time.GetUtcNow() - token.IssuedAt < settings.Value.LeastFillingTime)
            yield return new SpamSign(settings.Value.Threshold, "Formularen blev sendt hurtigere, end et menneske kan nå at udfylde den.");
        if (settings.Value.ProofOfWorkBits is > 0 and var bits && !ProofOfWork.IsRight(post.Token ?? string.Empty, post.Proof, bits))
            yield return new SpamSign(Doubtful, "Browseren har ikke løst regneopgaven.");
    }

    private IEnumerable<SpamSign> OfMany(IReadOnlyList<string> texts, Guid address)
    {
        var most = texts.Select(text => repeated.Note(text, address)).DefaultIfEmpty().Max();
        if (most > settings.Value.SameTextFrom)
            yield return new SpamSign(settings.Value.Threshold, $"Den samme tekst er kommet fra {most} steder.");
    }
}
