using Microsoft.Extensions.Options;

namespace Headspace.Cms.Sync.Settings;

/// <summary>Says at the start, in a sentence each, which settings cannot be meant.</summary>
internal sealed class SyncSettingsValidator : IValidateOptions<SyncSettings>
{
    public ValidateOptionsResult Validate(string? name, SyncSettings options)
    {
        var failures = Failures(options).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(SyncSettings options)
    {
        (string Key, string? Value)[] groups =
        [
            (nameof(options.ImportAtStartup), options.ImportAtStartup),
            (nameof(options.ExportAtStartup), options.ExportAtStartup),
            (nameof(options.ExportOnSave), options.ExportOnSave),
            (nameof(options.FirstBootGroup), options.FirstBootGroup)
        ];
        foreach (var (key, value) in groups)
        {
            foreach (var word in SyncGroups.Unknown(value))
                yield return $"{SyncSettings.Section}:{key} names the unknown group \"{word}\"; it takes {SyncGroups.Words}.";
        }

        foreach (var folder in options.Folders.Append(options.RootFolder).Where(string.IsNullOrWhiteSpace))
            yield return $"{SyncSettings.Section} names the empty folder \"{folder}\".";
        if (string.IsNullOrWhiteSpace(options.DefaultSet))
            yield return $"{SyncSettings.Section}:{nameof(options.DefaultSet)} is empty.";
        if (options.DefaultExtension.Length == 0 || options.DefaultExtension.Any(letter => !char.IsLetterOrDigit(letter)))
            yield return $"{SyncSettings.Section}:{nameof(options.DefaultExtension)} \"{options.DefaultExtension}\" is no file extension; it takes letters and digits without a dot.";
    }
}
