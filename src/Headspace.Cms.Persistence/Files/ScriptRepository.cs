using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Files;

internal sealed class ScriptRepository(FileSystems fileSystems) : FileRepository<IScript>(fileSystems.ScriptsFileSystem), IScriptRepository
{
    protected override string Pattern => "*.js";

    protected override IScript Create(string path, Func<Umbraco.Cms.Core.Models.File, string?> read) => new Script(path, read);
}
