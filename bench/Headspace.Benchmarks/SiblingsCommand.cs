using System.Globalization;
using Headspace.Cms.Hosting;
using Headspace.Web;
using Headspace.Web.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Headspace.Benchmarks;

/// <summary>Many pages side by side, as the backoffice lists them; and a page with many languages, as it saves it.</summary>
internal static class SiblingsCommand
{
    private const string Column = "title";
    private const string Danish = "da-DK";
    private const string ListName = "Many pages";
    private static readonly string[] columns = ["updateDate", "creator", "sortOrder"];

    /// <summary>Puts pages side by side under one page whose type lists them.</summary>
    public static async Task<int> GenerateAsync(int documents)
    {
        int root;
        string connectionString;
        await using (var app = Composition.CreateBuilder([]).Build())
        {
            await app.Services.BootUmbracoAsync(CancellationToken.None);
            await app.ImportOnFirstBootAsync();
            var contents = app.Services.GetRequiredService<IContentService>();
            var model = TreeCommand.FindModel(contents);
            await ListAsync(app.Services, model.ContentType.Alias);
            root = new ServiceTree(contents).CreateRoot(model, TreeCommand.RootName).Id;
            connectionString = app.Configuration["ConnectionStrings:umbracoDbDSN"] ?? throw new InvalidOperationException("Name the database in ConnectionStrings__umbracoDbDSN.");
        }

        await using var connection = new SqliteConnection($"{connectionString};Foreign Keys=True");
        await connection.OpenAsync();
        new RowTree(connection).Fill(root, documents, flat: true);
        return 0;
    }

    /// <summary>Prints one row of figures: the median and the slowest of each request.</summary>
    public static async Task<int> RunAsync(string username, string password)
    {
        await using var app = await MeasureCommand.StartAsync();
        var contents = app.Services.GetRequiredService<IContentService>();
        var root = TreeCommand.FindRoot(contents) ?? throw new InvalidOperationException("The database holds no generated pages: run siblings first.");
        using var user = new BackOfficeUser(new Uri(app.Urls.Single()));
        await user.SignInAsync(username, password);
        var list = $"collection/document/{root.Key}?take=100&orderCulture={Danish}";
        var total = (await user.AskAsync($"{list}&orderBy=name"))["total"]!.GetValue<int>();
        var large = new LargePage(app.Services, "largePage");
        var largePage = await large.CreateAsync(languages: 1, blocks: 20, textProperties: 29);
        var languages = new LargePage(app.Services, "pageInManyLanguages");
        var page = await languages.CreateAsync(languages: 50, blocks: 10);

        var figures = new[]
        {
            total.ToString(CultureInfo.InvariantCulture),
            await user.MeasureAsync(HttpMethod.Get, $"{list}&orderBy=updateDate&orderDirection=Descending"),
            await user.MeasureAsync(HttpMethod.Get, $"{list}&orderBy=updateDate&orderDirection=Descending&skip={total / 200 * 100}"),
            await user.MeasureAsync(HttpMethod.Get, $"{list}&orderBy=name"),
            await user.MeasureAsync(HttpMethod.Get, $"{list}&orderBy={Column}"),
            await user.MeasureAsync(HttpMethod.Get, $"{list}&orderBy=name&filter=777"),
            await user.MeasureAsync(HttpMethod.Get, $"tree/document/children?parentId={root.Key}&take=100"),
            await user.MeasureAsync(HttpMethod.Put, $"document/{page}", languages.Request),
            await user.MeasureAsync(HttpMethod.Get, $"document/{largePage}"),
            await user.MeasureAsync(HttpMethod.Put, $"document/{largePage}", large.Request),
            await user.MeasureAsync(HttpMethod.Put, $"document/{largePage}/publish", _ => new { publishSchedules = large.Cultures.Select(culture => new { culture }) }),
        };
        Console.WriteLine($"| {string.Join(" | ", figures)} |");
        await app.StopAsync();
        return 0;
    }

    private static async Task ListAsync(IServiceProvider services, string typeAlias)
    {
        var dataType = new DataType(services.GetRequiredService<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.ListView]!, services.GetRequiredService<IConfigurationEditorJsonSerializer>())
        {
            Name = ListName,
            EditorUiAlias = "Umb.PropertyEditorUi.Collection",
            DatabaseType = ValueStorageType.Nvarchar,
            ConfigurationData = new Dictionary<string, object>
            {
                ["includeProperties"] = columns.Append(Column)
                    .Select(alias => new Dictionary<string, object> { ["alias"] = alias, ["header"] = alias, ["isSystem"] = alias != Column }).ToArray(),
            },
        };
        var created = await services.GetRequiredService<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey);
        var types = services.GetRequiredService<IContentTypeService>();
        var type = types.Get(typeAlias)!;
        type.ListView = created.Result.Key;
        var updated = await types.UpdateAsync(type, Constants.Security.SuperUserKey);
        if (!created.Success || !updated.Success)
        {
            throw new InvalidOperationException($"{typeAlias} cannot be made a list: {created.Status}, {updated.Result}.");
        }
    }
}
