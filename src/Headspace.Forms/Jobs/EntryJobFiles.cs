using Headspace.Forms.Uploads;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Jobs;

/// <summary>The files that jobs write, beside the files of entries: outside of what the web server shows.</summary>
public sealed class EntryJobFiles(IHostEnvironment environment, IOptions<UploadSettings> settings)
{
    private readonly string _root = Path.GetFullPath(Path.Combine(environment.ContentRootPath, settings.Value.Folder, ".exports"));

    /// <summary>Opens the rows of a job for writing behind those that are whole.</summary>
    internal FileStream OpenRows(EntryJob job)
    {
        Directory.CreateDirectory(_root);
        FileStream file = new(Rows(job.Key), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        file.SetLength(Math.Min(job.Length, file.Length));
        file.Seek(0, SeekOrigin.End);
        return file;
    }

    internal FileStream CreateWorkbook(EntryJob job) => new(Workbook(job.Key), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

    internal FileStream ReadRows(EntryJob job) => new(Rows(job.Key), FileMode.Open, FileAccess.Read, FileShare.Read);

    internal Stream? OpenResult(EntryJob job)
    {
        var path = job.Kind == EntryJobKind.Excel ? Workbook(job.Key) : Rows(job.Key);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    internal void Delete(Guid job)
    {
        File.Delete(Rows(job));
        File.Delete(Workbook(job));
    }

    private string Rows(Guid job) => Path.Combine(_root, $"{job:D}.csv");

    private string Workbook(Guid job) => Path.Combine(_root, $"{job:D}.xlsx");
}
