using System.Text.Json.Nodes;

namespace Headspace.Cms.DeliveryApi.OpenApi;

/// <summary>What an operation answers with.</summary>
internal enum Shape
{
    /// <summary>One item.</summary>
    Item,

    /// <summary>An array of items.</summary>
    List,

    /// <summary>A total, and some of the items.</summary>
    Page,
}

/// <summary>A route of the API as its document tells of it; all are read with GET.</summary>
internal sealed record Operation(string Id, string Path, string Tag, string Summary, Type Model, Shape Shape, IReadOnlyList<Parameter> Parameters, IReadOnlyList<(string Status, string Description)> Otherwise)
{
    public bool IsDeprecated => Path.StartsWith("/v1/", StringComparison.Ordinal);
}

/// <summary>What a caller may say to a route.</summary>
internal sealed record Parameter(string Name, string Place, string Description, Func<JsonObject> Schema, string? Example = null)
{
    public JsonObject Describe()
    {
        var described = new JsonObject { ["name"] = Name, ["in"] = Place, ["description"] = Description, ["schema"] = Schema() };
        if (Place == "path")
        {
            described["required"] = true;
        }

        if (Example is not null)
        {
            described["example"] = Example;
        }

        return described;
    }
}
