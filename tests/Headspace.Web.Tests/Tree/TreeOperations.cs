using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Tree;

using Said = Dictionary<string, (string Name, string? Text)>;

/// <summary>Does one thing after the other to the site and to the model, each drawn by lot.</summary>
internal sealed class TreeOperations(SiteInProcess site, ModelTree tree, Random random)
{
    private static readonly Guid user = Constants.Security.SuperUserKey;

    private readonly IContentService contents = site.Get<IContentService>();
    private readonly IContentEditingService editing = site.Get<IContentEditingService>();
    private readonly IContentPublishingService publishing = site.Get<IContentPublishingService>();
    private int words;

    /// <summary>The documents that the last operation was about: only their pages, and what lists them, may have changed.</summary>
    public HashSet<Guid> Touched { get; } = [];

    public async Task<string> StepAsync()
    {
        Touched.Clear();
        for (var attempt = 0; ; attempt++)
        {
            if (await TryStepAsync(attempt == 20 ? 0 : random.Next(13)) is { } done)
            {
                return done;
            }
        }
    }

    private Task<string?> TryStepAsync(int operation) => operation switch
    {
        0 or 1 => CreateAsync(Pick(tree.Living)),
        2 => On(Below(), SaveAsync),
        3 or 4 => On(Below(), PublishAsync),
        5 => On(Below(), UnpublishAsync),
        6 => On(Below(), RenameAsync),
        7 => On(Below(), MoveAsync),
        8 => SortAsync(Pick(tree.Living)),
        9 => On(Below(), CopyAsync),
        10 => On(Below(), TrashAsync),
        11 => random.Next(2) == 0 ? On(Pick(tree.Bin), RestoreAsync) : On(random.Next(2) == 0 ? Pick(tree.Bin) : Below(), DeleteAsync),
        _ => random.Next(2) == 0 ? On(Below(), RollBackAsync) : On(Below(), PublishBranchAsync),
    };

    private async Task<string?> CreateAsync(ModelDocument? parent)
    {
        var varies = random.Next(2) == 0;
        var says = Draw(varies);
        if (random.Next(4) == 0 && Pick(parent!.Children.Where(child => child.Varies == varies)) is { } namesake)
        {
            foreach (var culture in says.Keys.Intersect(namesake.Draft.Keys).ToList())
            {
                says[culture] = says[culture] with { Name = namesake.Draft[culture].Name };
            }
        }

        var type = site.Get<IContentTypeService>().Get(varies ? ProofPages.Variant : ProofPages.Invariant)!;
        var created = await editing.CreateAsync(
            new ContentCreateModel { ContentTypeKey = type.Key, ParentKey = parent!.Key, Properties = Values(says), Variants = Names(says) }, user);
        Assert.True(created.Success, created.Status.ToString());
        var document = new ModelDocument(created.Result.Content!.Key, varies) { Parent = parent };
        parent.Children.Add(document);
        Wrote(document, says);
        return $"create {document} below {parent}";
    }

    private async Task<string?> SaveAsync(ModelDocument document)
    {
        var says = document.Draft.ToDictionary();
        foreach (var culture in CulturesOf(document).Where(_ => random.Next(2) == 0))
        {
            says[culture] = (says.TryGetValue(culture, out var known) ? known.Name : Word(), Word());
        }

        await UpdateAsync(document, says);
        return $"save {document}";
    }

    private async Task<string?> RenameAsync(ModelDocument document)
    {
        var says = document.Draft.ToDictionary(said => said.Key, said => said.Value with { Name = Word() });
        var old = document.ToString();
        await UpdateAsync(document, says);
        return $"rename {old} to {document}";
    }

    private async Task UpdateAsync(ModelDocument document, Said says)
    {
        var updated = await editing.UpdateAsync(document.Key, new ContentUpdateModel { Properties = Values(says), Variants = Names(says) }, user);
        Assert.True(updated.Success, updated.Status.ToString());
        Wrote(document, says);
    }

    private async Task<string?> PublishAsync(ModelDocument document)
    {
        var cultures = document.Varies ? document.Draft.Keys.Where(_ => random.Next(3) > 0).ToList() : [NoCulture];
        if (cultures.Count == 0)
        {
            return null;
        }

        var attempt = await publishing.PublishAsync(
            document.Key, [.. cultures.Select(culture => new CulturePublishScheduleModel { Culture = culture.Length == 0 ? null : culture })], user);
        var may = document.Parent!.IsPathPublished;
        Assert.True(attempt.Success == may, $"publishing {document}: {attempt.Status}");
        if (may)
        {
            tree.Change(document, tracked: true, () => Publish(document, cultures));
        }

        Touch(document);
        return $"publish {document} in {string.Join(' ', cultures)}{(may ? string.Empty : ", which its parents forbid")}";
    }

    private async Task<string?> UnpublishAsync(ModelDocument document)
    {
        if (document.Published.Count == 0)
        {
            return null;
        }

        var culture = document.Varies && random.Next(2) == 0 ? Pick(document.Published.Keys) : null;
        var attempt = await publishing.UnpublishAsync(document.Key, document.Varies ? new HashSet<string> { culture ?? "*" } : null, user);
        Assert.True(attempt.Success, attempt.Result.ToString());
        if (culture is null)
        {
            document.Published.Clear();
        }
        else
        {
            document.Published.Remove(culture);
        }

        Touch(document);
        return $"unpublish {document} {culture}";
    }

    private async Task<string?> MoveAsync(ModelDocument document)
    {
        var target = Pick(tree.Living.Except(document.WithDescendants()));
        if (target is null || target == document.Parent)
        {
            return null;
        }

        var from = document.Parent!;
        Touch(document);
        var attempt = await editing.MoveAsync(document.Key, target.Key, user);
        Assert.True(attempt.Success, attempt.Status.ToString());
        tree.Change(document, tracked: true, () => Place(document, target));
        Reread(document);
        Touch(document);
        return $"move {document} from {from} to {target}";
    }

    private async Task<string?> SortAsync(ModelDocument? parent)
    {
        if (parent!.Children.Count < 2)
        {
            return null;
        }

        var order = parent.Children.OrderBy(_ => random.Next()).ToList();
        var status = await editing.SortAsync(parent.Key, order.Select((child, index) => new SortingModel { Key = child.Key, SortOrder = index }), user);
        Assert.Equal(Umbraco.Cms.Core.Services.OperationStatus.ContentEditingOperationStatus.Success, status);
        parent.Children.Clear();
        parent.Children.AddRange(order);
        Touch(order[0]);
        return $"sort below {parent}";
    }

    private async Task<string?> CopyAsync(ModelDocument document)
    {
        var target = Pick(tree.Living)!;
        if (document.WithDescendants().Count() > 6 || target.WithAncestors().Contains(document))
        {
            return null;
        }

        var attempt = await editing.CopyAsync(document.Key, target.Key, relateToOriginal: false, includeDescendants: true, user);
        Assert.True(attempt.Success, attempt.Status.ToString());
        Copied(document, target, contents.GetById(attempt.Result!.Key)!);
        return $"copy {document} to {target}";
    }

    private async Task<string?> TrashAsync(ModelDocument document)
    {
        Touch(document);
        var attempt = await editing.MoveToRecycleBinAsync(document.Key, user);
        Assert.True(attempt.Success, attempt.Status.ToString());
        document.Parent!.Children.Remove(document);
        document.Parent = null;
        tree.Bin.Add(document);
        foreach (var trashed in document.WithDescendants())
        {
            trashed.Trashed = true;
        }

        return $"trash {document}";
    }

    private async Task<string?> RestoreAsync(ModelDocument document)
    {
        var target = Pick(tree.Living)!;
        var attempt = await editing.RestoreAsync(document.Key, target.Key, user, includeDescendants: true);
        Assert.True(attempt.Success, attempt.Status.ToString());
        foreach (var restored in document.WithDescendants())
        {
            restored.Trashed = false;
        }

        // Core takes what comes back from the bin out of publication; what lies below it only waits for it.
        document.Published.Clear();
        Place(document, target);
        Reread(document);
        Touch(document);
        return $"restore {document} to {target}";
    }

    private async Task<string?> DeleteAsync(ModelDocument document)
    {
        Touch(document);
        var attempt = document.Trashed ? await editing.DeleteFromRecycleBinAsync(document.Key, user) : await editing.DeleteAsync(document.Key, user);
        Assert.True(attempt.Success, attempt.Status.ToString());
        tree.Remove(document);
        return $"delete {document}";
    }

    private async Task<string?> RollBackAsync(ModelDocument document)
    {
        if (document.Versions.Count == 0)
        {
            return null;
        }

        var (id, said) = document.Versions[random.Next(document.Versions.Count)];
        Assert.True(contents.Rollback(contents.GetById(document.Key)!.Id, id).Success);
        Wrote(document, said);
        await Task.CompletedTask;
        return $"roll {document} back to version {id}";
    }

    private async Task<string?> PublishBranchAsync(ModelDocument document)
    {
        var unpublished = random.Next(2) == 0;
        var hasDefault = !document.Varies || document.Published.Count == 0 || document.Draft.ContainsKey(ProofPages.Danish);
        if (!document.Parent!.IsPathPublished || !hasDefault)
        {
            return null;
        }

        var attempt = await publishing.PublishBranchAsync(
            document.Key, ["*"], unpublished ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default, user, useBackgroundThread: false);
        Assert.True(attempt.Success, attempt.Status.ToString());
        tree.Change(document, tracked: true, () => PublishBranch(document, isRoot: true, unpublished));
        Touch(document);
        return $"publish {document} with {(unpublished ? "all" : "published")} descendants";
    }

    // Core takes "*" for all cultures of what is not published, and for the default culture of what is.
    private void PublishBranch(ModelDocument document, bool isRoot, bool unpublished)
    {
        var all = !document.Varies || document.Published.Count == 0;
        var asked = all ? document.Draft.Keys.ToList() : [ProofPages.Danish];
        var may = isRoot || unpublished;
        if ((!may && !asked.Exists(document.Published.ContainsKey)) || !asked.TrueForAll(document.Draft.ContainsKey))
        {
            return;
        }

        var cultures = asked.Where(culture => !document.Published.TryGetValue(culture, out var live) || live != document.Draft[culture]).ToList();
        if (cultures.Count > 0)
        {
            Publish(document, cultures);
        }

        foreach (var child in document.Children)
        {
            PublishBranch(child, isRoot: false, unpublished);
        }
    }

    private void Publish(ModelDocument document, IEnumerable<string> cultures)
    {
        foreach (var culture in cultures)
        {
            document.Published[culture] = document.Draft[culture];
        }

        document.Versions.Add((contents.GetById(document.Key)!.PublishedVersionId, document.Published.ToDictionary()));
    }

    private void Copied(ModelDocument original, ModelDocument parent, IContent copy)
    {
        var document = new ModelDocument(copy.Key, original.Varies) { Parent = parent };
        parent.Children.Add(document);
        Wrote(document, original.Draft);
        var children = contents.GetPagedChildren(copy.Id, 0, 100, out _, null, null, null, true).ToList();
        Assert.Equal(original.Children.Count, children.Count);
        foreach (var (child, childCopy) in original.Children.ToList().Zip(children))
        {
            Copied(child, document, childCopy);
        }
    }

    private void Place(ModelDocument document, ModelDocument target)
    {
        (document.Parent?.Children ?? tree.Bin).Remove(document);
        document.Parent = target;
        target.Children.Add(document);
    }

    /// <summary>The draft is as it was written, except that a name which a sibling has gets a number.</summary>
    private void Wrote(ModelDocument document, Said says)
    {
        document.Draft.Clear();
        foreach (var (culture, said) in says)
        {
            document.Draft[culture] = said;
        }

        Reread(document);
        Touch(document);
    }

    private void Reread(ModelDocument document)
    {
        var stored = contents.GetById(document.Key)!;
        foreach (var (culture, said) in document.Draft.ToList())
        {
            var name = culture.Length == 0 ? stored.Name : stored.GetCultureName(culture);
            Assert.Matches($"^{said.Name.Split(" (")[0]}( \\(\\d+\\))?$", name);
            Assert.Equal(said.Text, stored.GetValue<string>("text", culture.Length == 0 ? null : culture));
            document.Draft[culture] = said with { Name = name! };
        }
    }

    // An address is found through the children of each document on the way, so who enters or leaves touches all beside it.
    private void Touch(ModelDocument document) => Touched.UnionWith((document.Parent ?? document).WithDescendants().Select(below => below.Key));

    private static IEnumerable<string> CulturesOf(ModelDocument document) => document.Varies ? ModelTree.Cultures : [NoCulture];

    private static string NoCulture => ModelDocument.NoCulture;

    private Said Draw(bool varies) => varies
        ? ModelTree.Cultures.Where((_, index) => index == random.Next(2) || random.Next(3) > 0).DefaultIfEmpty(ProofPages.Danish).ToDictionary(culture => culture, _ => (Word(), (string?)Word()))
        : new Said { [NoCulture] = (Word(), Word()) };

    private static List<PropertyValueModel> Values(Said says) =>
        [.. says.Select(said => new PropertyValueModel { Alias = "text", Value = said.Value.Text, Culture = said.Key.Length == 0 ? null : said.Key })];

    private static List<VariantModel> Names(Said says) =>
        [.. says.Select(said => new VariantModel { Name = said.Value.Name, Culture = said.Key.Length == 0 ? null : said.Key })];

    private string Word() => $"ord{++words}";

    private ModelDocument? Below() => Pick(tree.Living.Skip(1));

    private T? Pick<T>(IEnumerable<T> from)
        where T : class => from.ToList() is { Count: > 0 } some ? some[random.Next(some.Count)] : null;

    private static Task<string?> On(ModelDocument? document, Func<ModelDocument, Task<string?>> operation) =>
        document is null ? Task.FromResult<string?>(null) : operation(document);
}
