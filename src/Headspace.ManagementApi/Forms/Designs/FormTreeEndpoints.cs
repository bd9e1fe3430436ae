using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Headspace.ManagementApi.Forms.Designs;

/// <summary>The tree of forms and the folders in it. A form that the user may do nothing with is not in it.</summary>
internal static class FormTreeEndpoints
{
    private const string FolderPath = HeadspaceManagementApiBuilderExtensions.FormsPrefix + "/folder";

    public static void Map(RouteGroupBuilder api)
    {
        var tree = api.MapGroup("/tree/form").RequireAuthorization(StaffSections.SectionAccessForms);
        tree.MapGet("/root", RootAsync);
        tree.MapGet("/children/{parentId:guid}", ChildrenAsync);
        tree.MapGet("/ancestors/{id:guid}", AncestorsAsync);
        api.MapGet("/item/form", ItemsAsync).RequireAuthorization(StaffSections.SectionAccessForms);

        var folders = api.MapGroup("/folder").RequireAuthorization(StaffSections.SectionAccessForms);
        folders.MapGet("/{id:guid}", GetAsync);
        folders.MapPost("", CreateAsync);
        folders.MapPut("/{id:guid}", RenameAsync);
        folders.MapPut("/{id:guid}/move", MoveAsync);
        folders.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<object> RootAsync(Page page, Actor actor, IFormDefinitionStore forms, IFormFolderRepository folders, CancellationToken cancellationToken) =>
        ModelPage.Of((await TreeAsync(actor, forms, folders, cancellationToken)).Where(item => item.ParentId is null).ToList(), page);

    private static async Task<object> ChildrenAsync(Guid parentId, Page page, Actor actor, IFormDefinitionStore forms, IFormFolderRepository folders, CancellationToken cancellationToken) =>
        ModelPage.Of((await TreeAsync(actor, forms, folders, cancellationToken)).Where(item => item.ParentId == parentId).ToList(), page);

    private static async Task<object> AncestorsAsync(Guid id, Actor actor, IFormDefinitionStore forms, IFormFolderRepository folders, CancellationToken cancellationToken)
    {
        var items = (await TreeAsync(actor, forms, folders, cancellationToken)).ToDictionary(item => item.Id);
        var path = new List<FormTreeItemModel>();
        for (Guid? at = id; at is { } key && items.TryGetValue(key, out var item); at = item.ParentId)
        {
            path.Insert(0, item);
        }

        return path;
    }

    private static async Task<object> ItemsAsync(Guid[] id, Actor actor, IFormDefinitionStore forms, IFormFolderRepository folders, CancellationToken cancellationToken) =>
        (await TreeAsync(actor, forms, folders, cancellationToken)).Where(item => id.Contains(item.Id)).ToList();

    private static async Task<object> GetAsync(Guid id, IFormFolderRepository folders, CancellationToken cancellationToken) =>
        (await folders.GetAllAsync(cancellationToken)).FirstOrDefault(folder => folder.Id == id) is { } folder
            ? new FormFolderModel(folder.Id, folder.Name, folder.ParentId)
            : Problem.NotFound();

    private static async Task<object> CreateAsync(Body<FormFolderCreateModel> body, Actor actor, FormFolders folders, CancellationToken cancellationToken)
    {
        if (!actor.MayCreateForms())
        {
            return Problem.Forbidden();
        }

        FormFolder folder = new(body.Value.Id ?? Guid.NewGuid(), body.Value.ParentId, body.Value.Name);
        return await folders.CreateAsync(folder, cancellationToken) is var status && status == FormDesignStatus.Success ? Answer.Created(FolderPath, folder.Id) : Problem.Of(status);
    }

    private static async Task<object> RenameAsync(Guid id, Body<FormFolderRenameModel> body, Actor actor, FormFolders folders, CancellationToken cancellationToken) =>
        actor.MayCreateForms() ? Problem.Unless(await folders.RenameAsync(id, body.Value.Name, cancellationToken), FormDesignStatus.Success) : Problem.Forbidden();

    private static async Task<object> MoveAsync(Guid id, Body<FormMoveModel> body, Actor actor, FormFolders folders, CancellationToken cancellationToken) =>
        actor.MayCreateForms() ? Problem.Unless(await folders.MoveAsync(id, body.Value.FolderId, cancellationToken), FormDesignStatus.Success) : Problem.Forbidden();

    private static async Task<object> DeleteAsync(Guid id, Actor actor, FormFolders folders, CancellationToken cancellationToken) =>
        actor.MayCreateForms() ? Problem.Unless(await folders.DeleteAsync(id, cancellationToken), FormDesignStatus.Success) : Problem.Forbidden();

    private static async Task<IReadOnlyList<FormTreeItemModel>> TreeAsync(Actor actor, IFormDefinitionStore forms, IFormFolderRepository folders, CancellationToken cancellationToken)
    {
        var known = await folders.GetAllAsync(cancellationToken);
        var ids = known.Select(folder => folder.Id).ToHashSet();
        var seen = (await forms.GetAsync(cancellationToken)).All.Where(form => actor.MaySee(form.Id)).ToList();
        var parents = known.Select(folder => folder.ParentId).Concat(seen.Select(form => form.FolderId)).OfType<Guid>().ToHashSet();
        return
        [
            .. known.Select(folder => new FormTreeItemModel(folder.Id, folder.Name, true, parents.Contains(folder.Id), folder.ParentId, "icon-folder")),
            .. seen.OrderBy(form => form.Name, StringComparer.CurrentCulture).Select(form => new FormTreeItemModel(form.Id, form.Name, false, false, Place(form), "icon-autofill")),
        ];

        // A form of a folder that is gone, as a file may bring one, lies at the root.
        Guid? Place(FormDefinition form) => form.FolderId is { } folder && ids.Contains(folder) ? folder : null;
    }
}
