using System.Text;
using Headspace.Cms.Security.TwoFactor;

namespace Headspace.Cms.Security.Tests.TwoFactor;

public sealed class TimeBasedCodeTests
{
    private static readonly byte[] key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, TimeBasedCode.Compute(key, TimeBasedCode.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_good_in_its_step_and_the_one_on_either_side(int steps, bool isGood)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TimeBasedCode.Step(now) + steps;

        Assert.Equal(isGood ? step : null, TimeBasedCode.StepOf(key, TimeBasedCode.Compute(key, step), now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("05924")]
    [InlineData("0005924")]
    [InlineData("æøåæøå")]
    public void What_is_no_code_belongs_to_no_step(string code) =>
        Assert.Null(TimeBasedCode.StepOf(key, code, DateTimeOffset.FromUnixTimeSeconds(1234567890)));

    // RFC 4648, section 10, without the padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_written_as_apps_read_it(string text, string encoded) =>
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
}
