using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Persistence.Templates;

/// <summary>The view files of templates. In production mode they are part of the deployment and are never written.</summary>
internal sealed class TemplateFiles(FileSystems fileSystems, IDefaultViewContentProvider defaultContent, IOptionsMonitor<RuntimeSettings> settings)
{
    private IFileSystem Views => fileSystems.MvcViewsFileSystem ?? throw new InvalidOperationException("There is no file system for views.");

    private bool ReadOnly => settings.CurrentValue.Mode == RuntimeMode.Production;

    public string? Read(string alias)
    {
        var path = FileName(alias);
        if (!Views.FileExists(path))
            return string.Empty;
        using var reader = new StreamReader(Views.OpenFile(path), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    public void Write(string alias, string? previousAlias, string? content, string? masterAlias)
    {
        if (ReadOnly)
            return;
        if (string.IsNullOrWhiteSpace(content) && Views.FileExists(FileName(alias)))
            return;
        var text = string.IsNullOrWhiteSpace(content) ? defaultContent.GetDefaultFileContent(masterAlias) : content;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text ?? string.Empty));
        Views.AddFile(FileName(alias), stream, overrideIfExists: true);
        if (previousAlias is not null && !previousAlias.Equals(alias, StringComparison.OrdinalIgnoreCase))
            Delete(previousAlias);
    }

    public void Write(string filepath, Stream content)
    {
        if (!ReadOnly)
            Views.AddFile(filepath, content, overrideIfExists: true);
    }

    public void Delete(string alias)
    {
        if (!ReadOnly && Views.FileExists(FileName(alias)))
            Views.DeleteFile(FileName(alias));
    }

    public Stream Open(string filepath) => Views.FileExists(filepath) ? Views.OpenFile(filepath) : Stream.Null;

    public long Size(string filepath) => Views.FileExists(filepath) ? Views.GetSize(filepath) : -1;

    public string? Url(string alias) => Views.GetUrl(FileName(alias));

    public DateTime? LastModified(string alias) =>
        Views.FileExists(FileName(alias)) ? Views.GetLastModified(FileName(alias)).UtcDateTime : null;

    /// <summary>The view in <c>Views/</c> or in the folder of a site below it; where there is none, the one that a new view gets.</summary>
    private string FileName(string alias)
    {
        var name = alias.Replace(" ", string.Empty, StringComparison.Ordinal) + ".cshtml";
        return Views.GetDirectories(string.Empty)
            .Select(folder => Path.Combine(folder, name))
            .Where(Views.FileExists)
            .Prepend(name)
            .FirstOrDefault(Views.FileExists) ?? name;
    }
}
