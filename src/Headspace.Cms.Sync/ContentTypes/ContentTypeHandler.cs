using System.Xml.Linq;
using Headspace.Cms.Sync.Containers;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Sync.ContentTypes;

/// <summary>Document types and media types. A type comes after its master and its compositions; its structure in the second pass.</summary>
internal abstract class ContentTypeHandler<TType>(
    HandlerKind kind,
    IContentTypeBaseService<TType> typeService,
    IEntityTypeContainerService<TType> containerService,
    ContentTypeReader reader,
    HandlerSets sets)
    : SyncHandler<TType>(kind, sets)
    where TType : class, IContentTypeComposition
{
    private readonly ContainerPaths<TType> _containers = new(containerService);

    protected abstract bool SupportsPublishing { get; }

    protected override string FileName(TType item) => item.Alias.ToLowerInvariant();

    protected override Task<IEnumerable<TType>> GetAllAsync() => Task.FromResult(typeService.GetAll());

    protected override Task<TType?> FindAsync(SyncFile file) => Task.FromResult(typeService.Get(file.Key) ?? typeService.Get(file.Alias));

    protected override Task<TType?> FindForDeletionAsync(SyncFile file) => Task.FromResult(typeService.Get(file.Key));

    protected override async Task<XElement> SerializeAsync(TType item) => Serialize(item, await _containers.PathAsync(item));

    protected override async Task<TType> SaveAsync(SyncFile file, TType? existing, SyncRun run)
    {
        var master = Master(file);
        var folder = file.Element("Info", "Folder");
        var container = master is null && folder is not null ? await _containers.EnsureAsync(folder.Value, SyncFile.KeyOf(folder)) : null;
        var parentId = master?.Id ?? container?.Id ?? Constants.System.Root;
        var type = existing ?? Create(parentId);
        if (existing is null)
            type.Key = file.Key;

        var moves = existing is not null && existing.ParentId != parentId;
        ContentTypeReader.ReadInfo(file, type);
        await ReadMoreAsync(file, type);
        ReadCompositions(file, type, master);
        await reader.ReadPropertiesAsync(file, type, SupportsPublishing, Options);
        ReadFlags(file, type);
        if (file.Element("Structure") is not null)
            type.AllowedContentTypes = Kept(type, Structure(file, known: false));
        Check(file, existing is null ? await typeService.CreateAsync(type, User) : await typeService.UpdateAsync(type, User));
        if (moves && master is null)
            Result(file, await typeService.MoveAsync(type.Key, container?.Key));
        return type;
    }

    protected override async Task SecondPassAsync(SyncFile file, TType item, SyncRun run)
    {
        if (file.Element("Structure") is null)
            return;

        var current = typeService.Get(item.Key) ?? item;
        var structure = Kept(current, Structure(file, known: true));
        if ((current.AllowedContentTypes ?? []).OrderBy(allowed => allowed.Key).Select(allowed => (allowed.Key, allowed.SortOrder))
            .SequenceEqual(structure.OrderBy(allowed => allowed.Key).Select(allowed => (allowed.Key, allowed.SortOrder))))
            return;

        current.AllowedContentTypes = structure;
        Check(file, await typeService.UpdateAsync(current, User));
    }

    protected override bool IsSame(SyncFile file, XElement current) => SyncComparer.AreSame(file.Root, ContentTypeXml.Narrow(file, current, Options));

    protected override async Task<IEnumerable<TType>> GetChildrenAsync(Guid key)
        => typeService.Get(key) is { } parent ? await Task.FromResult(typeService.GetChildren(parent.Id)) : [];

    protected override IEnumerable<SyncFile> Order(IEnumerable<SyncFile> files)
    {
        var ordered = base.Order(files).ToArray();
        var byKey = ordered.ToDictionary(file => file.Key);
        HashSet<Guid> done = [];
        List<SyncFile> result = [];
        foreach (var file in ordered)
            Visit(file);
        return result;

        void Visit(SyncFile file)
        {
            if (!done.Add(file.Key))
                return;

            foreach (var needed in Needed(file).Select(SyncFile.KeyOf).Where(byKey.ContainsKey))
                Visit(byKey[needed]);
            result.Add(file);
        }
    }

    protected override Task DeleteAsync(TType item) => typeService.DeleteAsync(item.Key, User);

    protected abstract TType Create(int parentId);

    protected abstract XElement Serialize(TType type, (Guid Key, string Path)? folder);

    /// <summary>What some kinds of type say of each property, after the properties themselves.</summary>
    protected virtual void ReadFlags(SyncFile file, TType type)
    {
    }

    protected virtual Task ReadMoreAsync(SyncFile file, TType type) => Task.CompletedTask;

    private static IEnumerable<XElement> Needed(SyncFile file)
        => file.Element("Info", "Parent") is { } parent ? file.Elements("Info", "Compositions").Append(parent) : file.Elements("Info", "Compositions");

    private static void Check(SyncFile file, Attempt<ContentTypeOperationStatus> attempt)
    {
        if (!attempt.Success)
            throw file.Error(null, $"\"{file.Alias}\" could not be saved: {attempt.Result}");
    }

    private TType? Master(SyncFile file)
        => file.Element("Info", "Parent") is { } parent && SyncFile.KeyOf(parent) != Guid.Empty
            ? Find(parent) ?? throw file.Error(parent, $"the parent \"{parent.Value}\" does not exist")
            : null;

    private TType? Find(XElement reference) => typeService.Get(SyncFile.KeyOf(reference)) ?? typeService.Get(reference.Value);

    private void ReadCompositions(SyncFile file, TType type, TType? master)
    {
        List<IContentTypeComposition> wanted = master is null ? [] : [master];
        foreach (var element in file.Elements("Info", "Compositions"))
            wanted.Add(Find(element) ?? throw file.Error(element, $"the composition \"{element.Value}\" does not exist"));

        if (type.ContentTypeComposition.Select(composition => composition.Key).SequenceEqual(wanted.Select(composition => composition.Key)))
            return;

        if (!Options.NoRemove)
            RemoveCompositions(type, wanted);
        foreach (var composition in wanted.Where(composition => !type.ContentTypeCompositionExists(composition.Alias)))
            type.AddContentType(composition);
    }

    private static void RemoveCompositions(TType type, List<IContentTypeComposition> wanted)
    {
        foreach (var gone in type.ContentTypeComposition.Where(has => !wanted.Exists(composition => composition.Key == has.Key)).ToArray())
            type.RemoveContentType(gone.Key);
    }

    private List<ContentTypeSort> Kept(TType type, List<ContentTypeSort> structure)
        => Options.NoRemove
            ? [.. structure, .. (type.AllowedContentTypes ?? []).Where(allowed => structure.TrueForAll(known => known.Key != allowed.Key))]
            : structure;

    private List<ContentTypeSort> Structure(SyncFile file, bool known)
    {
        List<ContentTypeSort> structure = [];
        foreach (var element in file.Elements("Structure"))
        {
            if (Find(element) is { } allowed)
                structure.Add(new ContentTypeSort(allowed.Key, int.TryParse(SyncFile.Attribute(element, "SortOrder"), out var order) ? order : structure.Count, allowed.Alias));
            else if (known)
                throw file.Error(element, $"the allowed type \"{element.Value}\" does not exist");
        }

        return structure;
    }
}
