using Headspace.Cms.DeliveryApi.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Headspace.Cms.DeliveryApi.Tests;

/// <summary>Which part of a result, and which items.</summary>
public sealed class ParametersTests
{
    [Theory]
    [InlineData(null, null, 0, 10)]
    [InlineData("", "", 0, 10)]
    [InlineData("20", "5", 20, 5)]
    [InlineData("0", "0", 0, 0)]
    [InlineData("2147483647", "100", int.MaxValue, 100)]
    public void A_part_is_read(string? skip, string? take, int wantedSkip, int wantedTake) =>
        Assert.Equal(new PageParameters(wantedSkip, wantedTake), PageParameters.Read(Query(("skip", skip), ("take", take)), 100).Page);

    [Theory]
    [InlineData("-1", "5", "whole numbers")]
    [InlineData("1", "-5", "whole numbers")]
    [InlineData("1.5", "5", "whole numbers")]
    [InlineData("x", "5", "whole numbers")]
    [InlineData("2147483648", "5", "whole numbers")]
    [InlineData("1", "101", "at most 100")]
    public void A_part_that_is_none_is_refused(string skip, string take, string fault)
    {
        var (page, said) = PageParameters.Read(Query(("skip", skip), ("take", take)), 100);

        Assert.Null(page);
        Assert.Contains(fault, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_read_in_their_order_and_what_is_none_is_named()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal([other, one], KeyParameters.Read(new StringValues([other.ToString(), one.ToString("N")]), 2).Keys);
        Assert.Empty(KeyParameters.Read(StringValues.Empty, 2).Keys!);
        Assert.Contains("'x'", KeyParameters.Read(new StringValues([one.ToString(), "x"]), 2).Fault, StringComparison.Ordinal);
        Assert.Contains("At most 1", KeyParameters.Read(new StringValues([one.ToString(), other.ToString()]), 1).Fault, StringComparison.Ordinal);
    }

    private static QueryCollection Query(params (string Name, string? Value)[] values) =>
        new(values.Where(value => value.Value is not null).ToDictionary(value => value.Name, value => new StringValues(value.Value)));
}
