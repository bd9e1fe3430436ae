namespace Headspace.Core.OpeningHours;

/// <summary>
/// The public holidays of Denmark: those of the church and New Year's Day. Store bededag is none since 2024
/// (lov nr. 214 af 6. marts 2023); 5 June and 24 December are none either, though many close.
/// </summary>
public static class DanishHolidays
{
    /// <summary>Whether the day is a public holiday.</summary>
    public static bool Includes(DateOnly day) => day switch
    {
        { Month: 1, Day: 1 } or { Month: 12, Day: 25 or 26 } => true,
        _ => (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
        {
            -3 or -2 or 0 or 1 => true, // skærtorsdag, langfredag, påskedag, 2. påskedag
            26 => day.Year < 2024, // store bededag
            39 or 49 or 50 => true, // Kristi himmelfart, pinsedag, 2. pinsedag
            _ => false,
        },
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
