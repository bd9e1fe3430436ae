using System.Reflection;

namespace Headspace.Testing;

/// <summary>Stands in for a port of an adapter that these tests leave out; every member returns its default.</summary>
public class OtherAdapters : DispatchProxy
{
    public static object Create(Type port) => Create(port, typeof(OtherAdapters));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.ReturnType;
        if (type == typeof(Task))
            return Task.CompletedTask;

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
        {
            var result = type.GetGenericArguments()[0];
            return typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(result).Invoke(null, [Default(result)]);
        }

        return Default(type);
    }

    private static object? Default(Type type)
    {
        if (type == typeof(string))
            return string.Empty;

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);

        return type.IsValueType && type != typeof(void) ? Activator.CreateInstance(type) : null;
    }
}
