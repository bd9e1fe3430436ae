using Headspace.Forms.Text;

namespace Headspace.Forms.Logic;

/// <summary>The arithmetic of JSON logic.</summary>
internal static class LogicArithmetic
{
    /// <summary>A number, or the number that a text is; true is 1. Null for the rest.</summary>
    public static double? NumberOf(object? value) => value switch
    {
        double number => number,
        bool flag => flag ? 1 : 0,
        string text => Numbers.Read(Answers.Trim(text)),
        _ => null
    };

    public static object? Apply(string operation, object?[] values)
    {
        var numbers = values.Select(NumberOf).ToArray();
        if (numbers.Length == 0 || Array.Exists(numbers, number => number is null))
            return null;

        var known = Array.ConvertAll(numbers, number => number!.Value);
        double? result = operation switch
        {
            "+" => known.Aggregate((sum, number) => sum + number),
            "*" => known.Aggregate((product, number) => product * number),
            "-" => known.Length == 1 ? -known[0] : known[0] - known[1],
            "/" when known.Length > 1 && known[1] != 0 => known[0] / known[1],
            "%" when known.Length > 1 && known[1] != 0 => known[0] % known[1],
            "min" => known.Min(),
            "max" => known.Max(),
            _ => null
        };
        return result is { } finite && double.IsFinite(finite) ? finite : null;
    }
}
