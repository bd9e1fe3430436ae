using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services.Changes;

namespace Headspace.Cms.Hosting.Tests.Serialization;

public sealed class JsonSerializerTests
{
    [Fact]
    public void Names_are_camel_case_and_enums_are_texts()
        => Assert.Equal(
            """{"dayOfWeek":"Monday"}""",
            Serializers.Json.Serialize(new { DayOfWeek = DayOfWeek.Monday }));

    [Fact]
    public void Flags_come_back()
    {
        const TreeChangeTypes changes = TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove;

        Assert.Equal(changes, Serializers.Json.Deserialize<TreeChangeTypes>(Serializers.Json.Serialize(changes)));
    }

    [Fact]
    public void Udis_are_texts()
    {
        Udi udi = new GuidUdi("document", Guid.Parse("11111111-1111-1111-1111-111111111111"));

        Assert.Equal("\"umb://document/11111111111111111111111111111111\"", Serializers.Json.Serialize(udi));
        Assert.Equal(udi, Serializers.Json.Deserialize<Udi>(Serializers.Json.Serialize(udi)));
        Assert.Null(Serializers.Json.Deserialize<Udi>("\"nonsense\""));
    }

    [Fact]
    public void What_is_declared_as_object_comes_as_plain_values()
    {
        var read = Serializers.Configuration.Deserialize<Dictionary<string, object>>(
            """{"a":1,"b":5000000000,"c":1.50,"d":["x","y"],"e":{"f":null,"g":true},"h":[1,"x"]}""")!;

        Assert.Equal(1, read["a"]);
        Assert.Equal(5000000000L, read["b"]);
        Assert.Equal(1.50m, read["c"]);
        Assert.Equal(["x", "y"], Assert.IsType<string[]>(read["d"]));
        Assert.Equal(true, Assert.IsType<Dictionary<string, object?>>(read["e"])["g"]);
        Assert.Equal([1, "x"], Assert.IsType<object?[]>(read["h"]));
    }

    [Fact]
    public void A_configuration_dictionary_is_written_as_it_was_read()
    {
        const string json = """{"z":1.50,"a":["x"],"m":{"y":null,"b":[]},"n":{}}""";

        Assert.Equal(json, Serializers.Configuration.Serialize(Serializers.Configuration.Deserialize<Dictionary<string, object>>(json)));
    }

    [Fact]
    public void Configuration_properties_have_the_keys_of_their_fields()
    {
        var read = Serializers.Configuration.Deserialize<MultiNodePickerConfiguration>(
            """{"startNode":{"type":"content"},"minNumber":"2","ignoreUserStartNodes":"1"}""")!;

        Assert.Equal("content", read.TreeSource!.ObjectType);
        Assert.Equal(2, read.MinNumber);
        Assert.True(read.IgnoreUserStartNodes);
        Assert.Contains("\"startNode\"", Serializers.Configuration.Serialize(read));
    }

    [Theory]
    [InlineData("plain text")]
    [InlineData("{broken")]
    [InlineData("[1,2,3]")]
    public void What_does_not_fit_is_not_deserialized(string input)
        => Assert.False(Serializers.Json.TryDeserialize<Named>(input, out _));

    [Fact]
    public void Nodes_texts_and_plain_values_are_all_deserialized()
    {
        object[] inputs = ["""{"name":"x"}""", JsonNode.Parse("""{"name":"x"}""")!, new Dictionary<string, object?> { ["name"] = "x" }];

        Assert.All(inputs, input =>
        {
            Assert.True(Serializers.Json.TryDeserialize<Named>(input, out var value));
            Assert.Equal("x", value.Name);
        });
    }

    [Fact]
    public void Letters_beyond_basic_latin_and_markup_are_escaped_as_umbraco_stores_them()
        => Assert.Equal("\"\\u003Cp\\u003E\\u00E6\"", Serializers.Json.Serialize("<p>æ"));

    private sealed class Named
    {
        public string? Name { get; set; }
    }
}
