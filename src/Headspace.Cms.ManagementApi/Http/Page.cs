using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Skip">How many come before it.</param>
/// <param name="Take">How many are wanted at most.</param>
public sealed record Page(int Skip, int Take) : IBound
{
    private const int UsualTake = 100;
    private const int MostTake = 10_000;

    /// <inheritdoc />
    public string? Fault { get; private init; }

    /// <summary>Reads <c>skip</c> and <c>take</c>, which need not be there.</summary>
    public static ValueTask<Page> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(
            TryRead(context.Request.Query["skip"], 0, out var skip) && TryRead(context.Request.Query["take"], UsualTake, out var take) && take <= MostTake
                ? new Page(skip, take)
                : new Page(0, 0) { Fault = $"'skip' and 'take' must be whole numbers from 0, 'take' at most {MostTake}." });
    }

    private static bool TryRead(StringValues text, int usual, out int number)
    {
        number = usual;
        return StringValues.IsNullOrEmpty(text) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
