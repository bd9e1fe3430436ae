using System.Globalization;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Finds nodes whose level or path does not follow from their parent, and puts them right.</summary>
internal sealed class TreeIntegrity(IScopeAccessor scopes, NodeStore nodes, Guid objectType, int recycleBinId)
{
    public ContentDataIntegrityReport Check(bool fix)
    {
        var children = scopes.Database.Nodes.Where(node => node.ObjectType == objectType).ToList().ToLookup(node => node.ParentId);
        var places = new List<(int Id, string Path, int Level)>();
        var issues = new Dictionary<int, ContentDataIntegrityReportEntry>();
        Walk(Constants.System.Root, Constants.System.RootString, 0);
        Walk(recycleBinId, string.Create(CultureInfo.InvariantCulture, $"{Constants.System.RootString},{recycleBinId}"), 0);
        if (fix)
            nodes.WritePlaces(places);
        return new ContentDataIntegrityReport(issues);

        void Walk(int parentId, string parentPath, int parentLevel)
        {
            foreach (var node in children[parentId])
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"{parentPath},{node.Id}");
                if (node.Path != path || node.Level != parentLevel + 1)
                {
                    var issue = node.Path != path ? ContentDataIntegrityReport.IssueType.InvalidPathAndLevelByParentId : ContentDataIntegrityReport.IssueType.InvalidPathLevelMismatch;
                    issues[node.Id] = new ContentDataIntegrityReportEntry(issue) { Fixed = fix };
                    places.Add((node.Id, path, parentLevel + 1));
                }
                Walk(node.Id, path, parentLevel + 1);
            }
        }
    }
}
