using System.Globalization;
using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>Dates: ISO inside, dd-mm-åååå outside. Years from 1000 to 9999.</summary>
public static class DanishDate
{
    /// <summary>The day of <c>2026-11-22</c>, <c>22-11-2026</c>, <c>22/11/2026</c> or <c>22.11.2026</c>; null when there is none.</summary>
    public static DateOnly? Read(string text)
    {
        var parts = text.Split('-', '/', '.');
        if (parts.Length != 3 || !Array.TrueForAll(parts, part => part.Length is > 0 and <= 4 && Answers.IsDigits(part)))
            return null;

        var iso = parts[0].Length == 4;
        var (year, month, day) = (parts[iso ? 0 : 2], parts[1], parts[iso ? 2 : 0]);
        if (year.Length != 4 || year[0] == '0' || month.Length > 2 || day.Length > 2)
            return null;

        var (y, m, d) = (Number(year), Number(month), Number(day));
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    /// <summary>As <c>22-11-2026</c>.</summary>
    public static string Format(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>As <c>2026-11-22</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
