using System.Globalization;
using Headspace.Forms.Entries;
using Headspace.Forms.MagicStrings;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Forms.Workflows;

/// <summary>What magic strings stand for when a workflow runs: the answers, the entry and its page; the visitor's request is over.</summary>
public sealed class EntryMagicStrings(
    EntryAnswers answers, IPublishedContentCache pages, IDocumentNavigationQueryService navigation, IDictionaryItemService dictionary, MemberValues members, MagicStringResolver resolver)
{
    /// <summary>The values of an entry.</summary>
    public async Task<IMagicStringValues> GetAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var entry = run.Entry;
        var texts = await answers.GetAsync(run.Form, entry, cancellationToken);
        var words = await WordsAsync(run);
        return new MagicStringValues
        {
            Culture = entry.Culture,
            Pages = entry.PageKey is { } page ? PagesFrom(page) : [],
            Fields = texts.DistinctBy(answer => answer.Field.Alias, StringComparer.OrdinalIgnoreCase).ToDictionary(answer => answer.Field.Alias, answer => answer.Text, StringComparer.OrdinalIgnoreCase),
            Record = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["id"] = entry.Key.ToString(),
                ["uniqueid"] = entry.Key.ToString(),
                ["created"] = entry.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                ["updated"] = entry.UpdatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                ["umbracopageid"] = entry.PageKey?.ToString() ?? string.Empty,
                ["memberkey"] = entry.MemberKey?.ToString() ?? string.Empty,
            },
            Member = members.Of(entry.MemberKey),
            Dictionary = words.GetValueOrDefault,
        };
    }

    /// <summary>A setting of the workflow with its values; null when it is missing or empty.</summary>
    public string? Resolve(WorkflowRun run, string setting, IMagicStringValues values) =>
        run.Setting(setting) is { } text ? Resolve(text, values) : null;

    /// <summary>A text with its values.</summary>
    public string Resolve(string text, IMagicStringValues values) => resolver.Resolve(text, values);

    // Settings that are a key of the dictionary as a whole are looked up before, since the resolver does not wait.
    private async Task<Dictionary<string, string>> WordsAsync(WorkflowRun run)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (var key in run.Workflow.Settings.Values.Where(value => value is ['#', _, ..]).Select(value => value[1..]).Distinct(StringComparer.Ordinal))
        {
            var item = await dictionary.GetAsync(key);
            var translation = item?.Translations.FirstOrDefault(translation => translation.LanguageIsoCode.Equals(run.Entry.Culture, StringComparison.OrdinalIgnoreCase))
                ?? item?.Translations.FirstOrDefault(translation => translation.Value.Length > 0);
            if (translation is { Value.Length: > 0 })
                words[key] = translation.Value;
        }

        return words;
    }

    private List<IPublishedContent> PagesFrom(Guid key)
    {
        navigation.TryGetAncestorsKeys(key, out var above);
        return [.. above.Prepend(key).Select(page => pages.GetById(preview: false, page)).OfType<IPublishedContent>()];
    }
}
