using System.Globalization;
using System.Text;
using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.PublishedCache.Node;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class PackedTextTests
{
    public static TheoryData<string> Texts => new(
        string.Concat(Enumerable.Range(0, 2_000).Select(number => $"{{\"key\":\"{number}\",\"value\":\"æøå 🙂\"}}")),
        string.Concat(new Random(7).GetItems("abcdefghijklmnopqrstuvwxyz0123456789æøå\u4e00\u0001".ToCharArray(), 40_000)),
        new string('x', 256),
        string.Concat(Enumerable.Range(0, 300).Select(number => number.ToString(CultureInfo.InvariantCulture))),
        "kort",
        string.Empty);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_letter_by_letter(string text)
    {
        Assert.Equal(text, PackedText.Unpack(PackedText.Pack(Node(Text(text))).Values.Single().Value));
        Assert.Equal(text, PackedText.Unpack(Text(text)));
    }

    [Fact]
    public void Long_texts_are_packed_and_the_rest_is_kept_as_it_is()
    {
        var packed = PackedText.Pack(Node(Text(new string('x', 10_000)), Text("kort"), "navn", 7)).Values.Select(value => value.Value).ToList();

        Assert.IsType<PackedText>(packed[0]);
        Assert.Equal(["kort", "navn", 7], packed[1..]);
    }

    [Fact]
    public async Task A_node_that_cannot_be_made_stops_the_loading_with_its_own_error()
    {
        var nodes = Enumerable.Range(0, 10_000).Select(number => Node($"{number}"));

        await Assert.ThrowsAsync<KeyNotFoundException>(() =>
            NodeLoading.RunAsync(nodes, _ => throw new KeyNotFoundException(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reading_that_fails_stops_the_loading_with_its_own_error() =>
        await Assert.ThrowsAsync<FormatException>(() =>
            NodeLoading.RunAsync(Failing(), _ => throw new KeyNotFoundException(), TestContext.Current.CancellationToken));

    private static IEnumerable<PublishedNodeData> Failing()
    {
        yield return Node("kort");
        throw new FormatException();
    }

    private static Utf8Text Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static PublishedNodeData Node(params object[] values) => new(
        1, Guid.Empty, -1, 1, "-1,1", 0, Guid.Empty, null, "Side", DateTime.UnixEpoch, 0, DateTime.UnixEpoch, 0, [],
        [.. values.Select((value, index) => new PublishedPropertyData($"p{index}", null, null, value))]);
}
