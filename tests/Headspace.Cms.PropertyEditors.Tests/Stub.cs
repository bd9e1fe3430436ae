using System.Reflection;

namespace Headspace.Cms.PropertyEditors.Tests;

/// <summary>Answers a port that a test does not care about with nothing, but for the members that it names.</summary>
public class Stub : DispatchProxy
{
    private Dictionary<string, Func<object?[], object?>> _answers = [];

    public static T Of<T>(params (string Member, Func<object?[], object?> Answer)[] answers)
        where T : class
    {
        var stub = Create<T, Stub>();
        ((Stub)(object)stub)._answers = answers.ToDictionary(answer => answer.Member, answer => answer.Answer);
        return stub;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_answers.TryGetValue(targetMethod!.Name, out var answer))
            return answer(args ?? []);

        var type = targetMethod.ReturnType;
        if (type == typeof(string))
            return string.Empty;
        return type.IsValueType && type != typeof(void) ? Activator.CreateInstance(type) : null;
    }
}
