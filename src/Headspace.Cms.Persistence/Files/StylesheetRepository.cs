using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Files;

internal sealed class StylesheetRepository(FileSystems fileSystems) : FileRepository<IStylesheet>(fileSystems.StylesheetsFileSystem), IStylesheetRepository
{
    protected override string Pattern => "*.css";

    protected override IStylesheet Create(string path, Func<Umbraco.Cms.Core.Models.File, string?> read) => new Stylesheet(path, read);
}
