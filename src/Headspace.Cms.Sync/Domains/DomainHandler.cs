using System.Xml.Linq;
using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Domains;

internal sealed class DomainHandler(
    IDomainService domainService,
    ILanguageService languageService,
    IContentService contentService,
    NodePaths paths,
    HandlerSets sets)
    : SyncHandler<IDomain>(HandlerKind.Domain, sets)
{
    public override Guid KeyOf(IDomain item) => HashKey.Of(item.DomainName);

    protected override string FileName(IDomain item)
        => $"{Safe(item.DomainName.TrimStart('*'))}_{item.LanguageIsoCode?.ToLowerInvariant()}";

    protected override Task<IEnumerable<IDomain>> GetAllAsync() => domainService.GetAllAsync(includeWildcards: true);

    protected override async Task<IDomain?> FindAsync(SyncFile file)
    {
        var all = await domainService.GetAllAsync(includeWildcards: true);
        var name = Root(file) is { } root ? DomainSerializer.Name(file, root.Id) : file.Alias;
        return all.FirstOrDefault(domain => domain.DomainName.InvariantEquals(name)
            && (!domain.IsWildcard || domain.LanguageIsoCode.InvariantEquals(file.Text("Info", "Language"))));
    }

    // The file of a deleted domain holds the key that the domain has in the database.
    protected override async Task<IDomain?> FindForDeletionAsync(SyncFile file)
        => (await domainService.GetAllAsync(includeWildcards: true)).FirstOrDefault(domain => domain.Key == file.Key || KeyOf(domain) == file.Key);

    protected override Task<XElement> SerializeAsync(IDomain item)
    {
        var root = item.RootContentId is { } id ? contentService.GetById(id) : null;
        return Task.FromResult(DomainSerializer.Serialize(item, root?.Key ?? Guid.Empty, root is null ? string.Empty : paths.Raw(root)));
    }

    // Files rarely name the order, and the name of a wildcard is another one in every database.
    protected override bool IsSame(SyncFile file, XElement current)
    {
        XElement root = new(file.Root);
        if (file.Element("Info", "SortOrder") is null)
            SyncFile.Child(SyncFile.Child(current, "Info")!, "SortOrder")?.Remove();
        else if (file.Text("Info", "SortOrder") == "0")
            SyncFile.Child(SyncFile.Child(root, "Info")!, "SortOrder")?.Remove();
        if (file.Alias.StartsWith('*'))
            root.SetAttributeValue("Alias", SyncFile.Attribute(current, "Alias"));
        return SyncComparer.AreSame(root, current);
    }

    protected override async Task<IDomain> SaveAsync(SyncFile file, IDomain? existing, SyncRun run)
    {
        var root = Root(file) ?? throw file.Error(file.Element("Info", "Root"), $"the root \"{file.Text("Info", "Root")}\" does not exist");
        var iso = file.Required("Info", "Language");
        var language = await languageService.GetAsync(iso)
            ?? throw file.Error(file.Element("Info", "Language"), $"the language \"{iso}\" does not exist");
        var domain = existing ?? new UmbracoDomain(DomainSerializer.Name(file, root.Id), language.IsoCode);
        domain.LanguageId = language.Id;
        domain.RootContentId = root.Id;
        if (SyncFile.Integer(file.Element("Info")!, "SortOrder") is { } sortOrder)
            domain.SortOrder = sortOrder;
#pragma warning disable CS0618 // what is to be used instead sets all domains of a node at once
        domainService.Save(domain);
#pragma warning restore CS0618
        return domain;
    }

    protected override Task DeleteAsync(IDomain item)
    {
#pragma warning disable CS0618 // as above
        domainService.Delete(item);
#pragma warning restore CS0618
        return Task.CompletedTask;
    }

    private static string Safe(string name) => string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-') is { Length: > 0 } safe
        ? System.Text.RegularExpressions.Regex.Replace(safe, "-+", "-")
        : string.Empty;

    private IContent? Root(SyncFile file) => SyncFile.KeyOf(file.Element("Info", "Root")) is var key && key != Guid.Empty ? contentService.GetById(key) : null;
}
