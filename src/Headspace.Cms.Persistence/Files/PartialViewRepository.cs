using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Files;

internal sealed class PartialViewRepository(FileSystems fileSystems) : FileRepository<IPartialView>(fileSystems.PartialViewsFileSystem), IPartialViewRepository
{
    protected override string Pattern => "*.cshtml";

    protected override IPartialView Create(string path, Func<Umbraco.Cms.Core.Models.File, string?> read) => new PartialView(path, read);
}
