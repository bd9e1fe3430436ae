using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Cms.Persistence.Querying;

/// <summary>Builds the expressions that EF turns into SQL with parameters.</summary>
internal static class SqlExpressions
{
    private static readonly MethodInfo _like = typeof(DbFunctionsExtensions)
        .GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;

    /// <summary>A value as a member of a constant, which EF makes a parameter; a bare constant would be a new statement for each value.</summary>
    public static Expression Parameter(object? value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type))!;
        box.GetType().GetField(nameof(Box<>.Value))!.SetValue(box, value);
        return Expression.Field(Expression.Constant(box), nameof(Box<>.Value));
    }

    public static Expression In(Expression item, IEnumerable values)
    {
        var nullable = Nullable.GetUnderlyingType(item.Type);
        var element = nullable ?? item.Type;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item.Type))!;
        foreach (var value in values)
            list.Add(ConvertValue(value, element));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [item.Type], Parameter(list, list.GetType()), item);
    }

    public static Expression Like(Expression text, string? value, string before, string after) =>
        Spellings(value ?? string.Empty).Select(spelling => LikePattern(text, before + Escape(spelling) + after)).Aggregate(Expression.OrElse);

    public static Expression LikePattern(Expression text, string pattern) =>
        Expression.Call(_like, Expression.Constant(EF.Functions), text, Parameter(pattern, typeof(string)), Expression.Constant("\\"));

    public static object? ConvertValue(object? value, Type target)
    {
        var type = Nullable.GetUnderlyingType(target) ?? target;
        if (value is null || type.IsInstanceOfType(value))
            return value;
        if (type == typeof(string))
            return value.ToString();
        if (type.IsEnum)
            return Enum.ToObject(type, value);
        return Convert.ChangeType(value is Enum ? Convert.ToInt64(value, null) : value, type, CultureInfo.InvariantCulture);
    }

    public static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    // A database may know small and capital letters of English alone.
    private static IEnumerable<string> Spellings(string value)
    {
        var text = CultureInfo.InvariantCulture.TextInfo;
        return Ascii.IsValid(value) ? [value] : new[] { value, text.ToLower(value), text.ToUpper(value), text.ToTitleCase(text.ToLower(value)) }.Distinct(StringComparer.Ordinal);
    }

    private sealed class Box<T>
    {
#pragma warning disable CS0649 // set by name, since the type is only known at run time
        public T? Value;
#pragma warning restore CS0649
    }
}
