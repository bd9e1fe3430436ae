using System.Reflection;

namespace Headspace.Cms.Persistence.Tests.Hosting;

/// <summary>Stands in for a port that another adapter answers; every member returns its default.</summary>
public class OtherAdapters : DispatchProxy
{
    public static object Create(Type port) => Create(port, typeof(OtherAdapters));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.ReturnType;
        if (type == typeof(void))
            return null;
        if (type == typeof(string))
            return string.Empty;
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
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
            : null;
    }
}
