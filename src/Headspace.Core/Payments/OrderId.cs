using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Headspace.Core.Payments;

/// <summary>
/// Our own number of a payment or an agreement, unique for all time. It is made from what it stands for, so that doing the
/// same thing again asks the payment service for the same order and nothing is paid twice.
/// </summary>
public sealed partial record OrderId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 20;

    private OrderId(string value) => Value = value;

    /// <summary>4 to 20 letters, digits and dashes.</summary>
    public string Value { get; }

    /// <summary>Reads a number that was stored or sent; null when it cannot be one of ours.</summary>
    public static OrderId? TryParse(string? value) => value is not null && Allowed().IsMatch(value) ? new OrderId(value) : null;

    /// <summary>The number of a one-off payment.</summary>
    /// <param name="key">What is paid for: the same key gives the same number.</param>
    public static OrderId ForPayment(Guid key) => Make('p', $"{key:N}");

    /// <summary>The number of an agreement at the payment service.</summary>
    /// <param name="key">Key of the agreement.</param>
    public static OrderId ForAgreement(Guid key) => Make('a', $"{key:N}");

    /// <summary>The number of one attempt to charge an agreement.</summary>
    /// <param name="agreement">Key of the agreement.</param>
    /// <param name="dueOn">The date of the plan that is charged, whatever day it happens on.</param>
    /// <param name="attempt">Counted from 1; a refused attempt is over, and the next one is another order.</param>
    public static OrderId ForCharge(Guid agreement, DateOnly dueOn, int attempt) =>
        Make('c', string.Create(CultureInfo.InvariantCulture, $"{agreement:N}/{dueOn:yyyy-MM-dd}/{attempt}"));

    /// <inheritdoc />
    public override string ToString() => Value;

    private static OrderId Make(char kind, string source)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{source}"));
        return new OrderId(string.Create(Length, (kind, hash), static (span, made) =>
        {
            span[0] = made.kind;
            for (var index = 1; index < span.Length; index++)
            {
                span[index] = Alphabet[made.hash[index] % Alphabet.Length];
            }
        }));
    }

    [GeneratedRegex("^[A-Za-z0-9-]{4,20}\\z")]
    private static partial Regex Allowed();
}
