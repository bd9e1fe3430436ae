using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Templates;

/// <summary>Makes templates of the views that are files: a view that sets its layout is one, in the folder of views itself.</summary>
internal sealed partial class AutoTemplates(
    ITemplateService templateService,
    FileSystems fileSystems,
    IShortStringHelper shortStringHelper,
    IOptions<AutoTemplateSettings> settings,
    ILogger<AutoTemplates> logger)
{
    public const string Extension = ".cshtml";

    private IFileSystem Views => fileSystems.MvcViewsFileSystem
        ?? throw new InvalidOperationException("There is no file system of views.");

    /// <summary>Brings the templates in line with the views.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var paths = Views.GetFiles(string.Empty, "*" + Extension).ToArray();
        foreach (var view in MastersFirst(paths.Select(Read).OfType<View>()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CheckAsync(view);
        }

        if (!settings.Value.Delete)
            return;

        var aliases = paths.Select(AliasOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var template in (await templateService.GetAllAsync()).Where(template => !aliases.Contains(template.Alias)))
        {
            logger.LogInformation("The template {Alias} is deleted: its view is gone.", template.Alias);
            Report(template.Alias, await templateService.DeleteAsync(template.Key, Constants.Security.SuperUserKey));
        }
    }

    /// <summary>Gives the template of a view that was renamed its new name.</summary>
    public async Task RenameAsync(string from, string to)
    {
        if (!Views.FileExists(to) || await templateService.GetAsync(AliasOf(from)) is not { } template || await templateService.GetAsync(AliasOf(to)) is not null)
            return;

        template.Content = Text(to);
        template.Alias = AliasOf(to);
        template.Name = Path.GetFileNameWithoutExtension(to);
        Report(template.Alias, await templateService.UpdateAsync(template, Constants.Security.SuperUserKey));
    }

    private async Task CheckAsync(View view)
    {
        if (await templateService.GetAsync(view.Alias) is not { } template)
        {
            logger.LogInformation("The view {Name} becomes the template {Alias}.", view.Name, view.Alias);
            Report(view.Alias, await templateService.CreateAsync(view.Name, view.Alias, view.Text, Constants.Security.SuperUserKey));
        }
        else if (!string.Equals(template.MasterTemplateAlias ?? string.Empty, view.Master ?? string.Empty, StringComparison.OrdinalIgnoreCase))
        {
            template.Content = view.Text;
            Report(view.Alias, await templateService.UpdateAsync(template, Constants.Security.SuperUserKey));
        }
    }

    // Null for a view that is no template: it leaves its layout to others.
    private View? Read(string path)
    {
        var text = Text(path);
        return Layout().Match(text) is { Success: true } layout
            ? new View(Path.GetFileNameWithoutExtension(path), AliasOf(path), layout.Groups["file"] is { Success: true } file ? AliasOf(file.Value) : null, text)
            : null;
    }

    private static List<View> MastersFirst(IEnumerable<View> views)
    {
        var byAlias = views.GroupBy(view => view.Alias, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        List<View> ordered = [];
        HashSet<View> seen = [];
        foreach (var view in byAlias.Values)
            Visit(view);
        return ordered;

        void Visit(View view)
        {
            if (!seen.Add(view))
                return;

            if (view.Master is not null && byAlias.TryGetValue(view.Master, out var master))
                Visit(master);
            ordered.Add(view);
        }
    }

    private void Report<TResult, TStatus>(string alias, Attempt<TResult, TStatus> attempt)
    {
        if (!attempt.Success)
            logger.LogWarning("The template {Alias} could not follow its view: {Status}.", alias, attempt.Status);
    }

    private string AliasOf(string path) => Path.GetFileNameWithoutExtension(path).ToSafeAlias(shortStringHelper, camel: false);

    private string Text(string path)
    {
        using StreamReader reader = new(Views.OpenFile(path));
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\bLayout\s*=\s*(?:null|""(?<file>[^""]*)"")\s*;")]
    private static partial Regex Layout();

    private sealed record View(string Name, string Alias, string? Master, string Text);
}
