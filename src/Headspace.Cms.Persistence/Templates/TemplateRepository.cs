using System.Globalization;
using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Persistence.Templates;

/// <summary>Templates: a node each, and a view file whose name is the alias.</summary>
internal sealed class TemplateRepository(IScopeAccessor scopes, NodeStore nodes, SetCache<ITemplate> cache, SetCache<IContentTypeComposition> contentTypes, TemplateFiles files, IShortStringHelper shortStringHelper)
    : ITemplateRepository
{
    private EntitySet<ITemplate> Templates => cache.Get(Read);

    public ITemplate? Get(int id) => Templates.ById(id).Clone();

    public ITemplate? Get(Guid id) => Templates.ByKey(id).Clone();

    public ITemplate? Get(string? alias) => ByAlias(alias).Clone();

    public IEnumerable<ITemplate> GetMany(params int[]? ids) => Templates.ByIds(ids).CloneAll();

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) => Templates.ByKeys(ids).CloneAll();

    public IEnumerable<ITemplate> GetAll(params string[] aliases) =>
        Templates.Items.Where(template => aliases.Length == 0 || aliases.Contains(template.Alias, StringComparer.OrdinalIgnoreCase)).CloneAll();

    public IEnumerable<ITemplate> GetChildren(int masterTemplateId) =>
        Templates.Items.Where(template => MasterId(template) == Math.Max(masterTemplateId, Constants.System.Root)).CloneAll();

    public IEnumerable<ITemplate> GetDescendants(int masterTemplateId)
    {
        if (masterTemplateId <= 0)
            return Templates.Items.CloneAll();
        if (Templates.ById(masterTemplateId) is not { } master)
            return [];
        var prefix = master.Path + ",";
        return Templates.Items.Where(template => template.Path.StartsWith(prefix, StringComparison.Ordinal)).CloneAll();
    }

    public bool Exists(int id) => Templates.ById(id) is not null;

    public bool Exists(Guid id) => Templates.ByKey(id) is not null;

    public IEnumerable<ITemplate> Get(IQuery<ITemplate> query) => Templates.Items.Matching(query).CloneAll();

    public int Count(IQuery<ITemplate>? query) => Templates.Items.Matching(query).Count();

    public void Save(ITemplate entity)
    {
        var template = entity as Template ?? throw new ArgumentException("The template was not made by Core.", nameof(entity));
        template.Alias = UniqueAlias(template);
        template.Stamp();
        var before = template.HasIdentity ? Templates.ById(template.Id) : null;
        var content = template.Content;
        if (before is null)
            Insert(template);
        else
            Update(template, (Template)before);
        files.Write(template.Alias, before?.Alias, content, template.MasterTemplateAlias);
        template.VirtualPath = files.Url(template.Alias);
        template.GetFileContent = file => files.Read(file.Alias);
        template.ResetDirtyProperties();
        Written();
    }

    public void Delete(ITemplate entity)
    {
        var database = scopes.Database;
        var prefix = SqlExpressions.Escape(entity.Path + ",") + "%";
        var ids = database.Nodes
            .Where(node => node.Id == entity.Id || (node.ObjectType == Constants.ObjectTypes.Template && EF.Functions.Like(node.Path, prefix, "\\")))
            .OrderByDescending(node => node.Level).Select(node => node.Id).ToList();
        var aliases = ids.Select(Templates.ById).OfType<ITemplate>().Select(template => template.Alias).ToList();
        database.DocumentVersions.Where(row => row.TemplateId != null && ids.Contains(row.TemplateId.Value)).ExecuteUpdate(set => set.SetProperty(row => row.TemplateId, (int?)null));
        database.DocumentTypeTemplates.Where(row => ids.Contains(row.TemplateId)).ExecuteDelete();
        database.Templates.Where(row => ids.Contains(row.NodeId)).ExecuteDelete();
        nodes.Delete(ids);
        aliases.ForEach(files.Delete);
        entity.DeleteDate = DateTime.UtcNow;
        Written();
    }

    public Stream GetFileContentStream(string filepath) => files.Open(filepath);

    public void SetFileContent(string filepath, Stream content) => files.Write(filepath, content);

    public long GetFileSize(string filepath) => files.Size(filepath);

    private void Insert(Template template)
    {
        var row = nodes.Add(ToNode(template));
        template.Id = row.Id;
        template.Path = row.Path;
        scopes.Database.Insert(new TemplateRow { NodeId = row.Id, Alias = template.Alias });
    }

    private void Update(Template template, Template before)
    {
        var row = scopes.Database.Nodes.First(node => node.Id == template.Id);
        row.Name = template.Name;
        row.Key = template.Key;
        var parentId = template.MasterTemplateId?.Value ?? Constants.System.Root;
        if (row.ParentId != parentId)
        {
            var parent = scopes.Database.Nodes.First(node => node.Id == parentId);
            row.ParentId = parentId;
            row.Level = parent.Level + 1;
            row.Path = string.Create(CultureInfo.InvariantCulture, $"{parent.Path},{row.Id}");
        }
        else if (template.Path != before.Path && template.Path.EndsWith(string.Create(CultureInfo.InvariantCulture, $",{row.Id}"), StringComparison.Ordinal))
        {
            // The service rewrites the paths of descendants itself.
            row.Path = template.Path;
            row.Level = template.Path.Count(character => character == ',');
        }
        template.Path = row.Path;
        nodes.Write(row);
        scopes.Database.Templates.Where(other => other.NodeId == row.Id).ExecuteUpdate(set => set.SetProperty(other => other.Alias, template.Alias));
    }

    private static NodeRow ToNode(Template template) => new()
    {
        Key = template.Key,
        ParentId = template.MasterTemplateId?.Value ?? Constants.System.Root,
        Name = template.Name,
        ObjectType = Constants.ObjectTypes.Template,
        CreateDate = template.CreateDate,
    };

    private string UniqueAlias(Template template)
    {
        var taken = Templates.Items.Where(other => other.Id != template.Id).Select(other => other.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var alias = template.Alias;
        for (var number = 1; taken.Contains(alias); number++)
            alias = string.Create(CultureInfo.InvariantCulture, $"{template.Alias}{number}");
        return alias;
    }

    private ITemplate? ByAlias(string? alias) =>
        Templates.Items.FirstOrDefault(template => template.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase));

    private static int MasterId(ITemplate template) => ((Template)template).MasterTemplateId?.Value ?? Constants.System.Root;

    private void Written()
    {
        cache.Written();
        contentTypes.Written();
    }

    private EntitySet<ITemplate> Read()
    {
        var database = scopes.Database;
        var rows = (
            from template in database.Templates
            join node in database.Nodes on template.NodeId equals node.Id
            orderby node.Name
            select new { node, template.Alias }).ToList();
        var aliases = rows.ToDictionary(row => row.node.Id, row => row.Alias);
        var masters = rows.Select(row => row.node.ParentId).ToHashSet();
        return new EntitySet<ITemplate>(rows.Select(row => ToEntity(row.node, row.Alias ?? string.Empty, aliases.GetValueOrDefault(row.node.ParentId), masters.Contains(row.node.Id))));
    }

    private Template ToEntity(NodeRow node, string alias, string? masterAlias, bool isMaster)
    {
        var masterId = masterAlias is null ? Constants.System.Root : node.ParentId;
        var template = new Template(shortStringHelper, node.Name, alias, _ => files.Read(alias))
        {
            Id = node.Id,
            Key = node.Key,
            CreateDate = node.CreateDate,
            UpdateDate = files.LastModified(alias) ?? node.CreateDate,
            Path = node.Path,
            VirtualPath = files.Url(alias),
            MasterTemplateId = new Lazy<int>(() => masterId),
            MasterTemplateAlias = masterAlias,
            IsMasterTemplate = isMaster,
        };
        template.ResetDirtyProperties(rememberDirty: false);
        return template;
    }
}
