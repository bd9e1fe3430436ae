using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Sync.Settings;

/// <summary>Says at the start, in a sentence each, which settings of handlers cannot be meant.</summary>
internal sealed class SyncSetValidator : IValidateOptions<SyncSetSettings>
{
    public ValidateOptionsResult Validate(string? name, SyncSetSettings options)
    {
        var failures = Failures(options).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(SyncSetSettings options)
    {
        foreach (var alias in options.DisabledHandlers.Concat(options.Handlers.Keys).Where(alias => !HandlerAliases.All.Contains(alias, StringComparer.OrdinalIgnoreCase)))
            yield return $"{SyncSetSettings.Section} names the unknown handler \"{alias}\"; there are {string.Join(", ", HandlerAliases.All)}.";
        foreach (var word in options.HandlerGroups.SelectMany(SyncGroups.Unknown))
            yield return $"{SyncSetSettings.Section} names the unknown group \"{word}\"; it takes {SyncGroups.Words}.";
        foreach (var handler in options.Handlers.Values.Append(options.HandlerDefaults))
        {
            foreach (var action in (handler.Actions ?? []).Where(action => !HandlerAction.All.Contains(action, StringComparer.OrdinalIgnoreCase)))
                yield return $"{SyncSetSettings.Section} names the unknown action \"{action}\"; a handler takes {string.Join(", ", HandlerAction.All)}.";
            foreach (var word in SyncGroups.Unknown(handler.Group))
                yield return $"{SyncSetSettings.Section} puts a handler into the unknown group \"{word}\"; it takes {SyncGroups.Words}.";
            if (handler.Settings.GetValueOrDefault("DoNotSerializePattern") is { Length: > 0 } pattern && !IsPattern(pattern))
                yield return $"{SyncSetSettings.Section} has the DoNotSerializePattern \"{pattern}\", which is no regular expression.";
        }
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
