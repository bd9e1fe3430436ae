using System.Globalization;
using System.Text.Json;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Logic;

/// <summary>
/// The part of JSON logic that compares answers. A value is text, a number, true or false, a list, or nothing. Texts that are numbers
/// compare as numbers, so === is ==; what has no value (a quotient by 0, a sum of words) is nothing, which is not true.
/// </summary>
internal static class JsonLogic
{
    /// <summary>What there is; anything else is a mistake in the definition.</summary>
    public static IReadOnlySet<string> Operations { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "var", "==", "===", "!=", "!==", "<", "<=", ">", ">=", "and", "or", "!", "!!", "if", "in", "cat", "+", "-", "*", "/", "%", "min", "max", "missing"
    };

    public static bool IsTrue(JsonElement logic, Func<string, object> valueOf) => IsTrue(Evaluate(logic, valueOf));

    private static object? Evaluate(JsonElement logic, Func<string, object> valueOf) => logic.ValueKind switch
    {
        JsonValueKind.String => logic.GetString(),
        JsonValueKind.Number => logic.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => logic.EnumerateArray().Select(item => Evaluate(item, valueOf)).ToArray(),
        JsonValueKind.Object when logic.GetPropertyCount() == 1 => Apply(logic.EnumerateObject().First(), valueOf),
        _ => null
    };

    private static object? Apply(JsonProperty operation, Func<string, object> valueOf)
    {
        var arguments = operation.Value.ValueKind == JsonValueKind.Array ? operation.Value.EnumerateArray().ToArray() : [operation.Value];
        switch (operation.Name)
        {
            case "and":
                return Array.TrueForAll(arguments, argument => IsTrue(argument, valueOf));
            case "or":
                return Array.Exists(arguments, argument => IsTrue(argument, valueOf));
            case "if":
                return If(arguments, valueOf);
        }

        var values = arguments.Select(argument => Evaluate(argument, valueOf)).ToArray();
        return operation.Name switch
        {
            "var" => valueOf(TextOf(values.FirstOrDefault())),
            "==" or "===" => AreEqual(values.ElementAtOrDefault(0), values.ElementAtOrDefault(1)),
            "!=" or "!==" => !AreEqual(values.ElementAtOrDefault(0), values.ElementAtOrDefault(1)),
            "<" => AreOrdered(values, order => order < 0),
            "<=" => AreOrdered(values, order => order <= 0),
            ">" => AreOrdered(values, order => order > 0),
            ">=" => AreOrdered(values, order => order >= 0),
            "!" => !IsTrue(values.FirstOrDefault()),
            "!!" => IsTrue(values.FirstOrDefault()),
            "in" => IsIn(values.ElementAtOrDefault(0), values.ElementAtOrDefault(1)),
            "cat" => string.Concat(values.Select(TextOf)),
            "missing" => values.Where(value => valueOf(TextOf(value)) is "" or false).ToArray(),
            _ => LogicArithmetic.Apply(operation.Name, values)
        };
    }

    private static object? If(JsonElement[] arguments, Func<string, object> valueOf)
    {
        var index = 0;
        for (; index + 1 < arguments.Length; index += 2)
        {
            if (IsTrue(arguments[index], valueOf))
                return Evaluate(arguments[index + 1], valueOf);
        }

        return index < arguments.Length ? Evaluate(arguments[index], valueOf) : null;
    }

    private static bool AreEqual(object? one, object? other)
    {
        if (one is null || other is null)
            return one is null && other is null;

        return LogicArithmetic.NumberOf(one) is { } left && LogicArithmetic.NumberOf(other) is { } right && one is not bool && other is not bool
            ? left == right
            : TextOf(one) == TextOf(other);
    }

    // Every value with the next: a < b < c.
    private static bool AreOrdered(object?[] values, Func<int, bool> fits) =>
        values.Length > 1 && values.Zip(values.Skip(1)).All(pair =>
            pair is { First: not null, Second: not null } && ConditionEvaluator.Compare(TextOf(pair.First), TextOf(pair.Second)) is { } order && fits(order));

    private static bool IsIn(object? item, object? whole) => whole is object?[] list
        ? Array.Exists(list, candidate => AreEqual(item, candidate))
        : whole is not null && TextOf(whole).Contains(TextOf(item), StringComparison.Ordinal);

    private static bool IsTrue(object? value) => value switch
    {
        bool flag => flag,
        string text => text.Length > 0,
        double number => number != 0,
        object?[] list => list.Length > 0,
        _ => false
    };

    // Numbers that machines write differently have no text.
    private static string TextOf(object? value) => value switch
    {
        string text => text,
        bool flag => flag ? Canonical.True : Canonical.False,
        double number when number == 0 => "0",
        double number when Math.Abs(number) is >= 1e-5 and < 1e15 => number.ToString("R", CultureInfo.InvariantCulture),
        object?[] list => string.Join(',', list.Select(TextOf)),
        _ => string.Empty
    };
}
