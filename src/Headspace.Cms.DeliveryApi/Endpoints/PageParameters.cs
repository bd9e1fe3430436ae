using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>Which part of a result is wanted.</summary>
internal readonly record struct PageParameters(int Skip, int Take)
{
    private const int UsualTake = 10;

    /// <summary>What a request says.</summary>
    /// <returns>Null, and what is wrong, where it is not a part that can be given.</returns>
    public static (PageParameters? Page, string? Fault) Read(IQueryCollection query, int most)
    {
        if (!TryRead(query["skip"], 0, out var skip) || !TryRead(query["take"], UsualTake, out var take))
        {
            return (null, "'skip' and 'take' must be whole numbers from 0.");
        }

        return take > most ? (null, $"'take' must be at most {most}.") : (new PageParameters(skip, take), null);
    }

    private static bool TryRead(string? text, int usual, out int number)
    {
        number = usual;
        return string.IsNullOrEmpty(text) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
