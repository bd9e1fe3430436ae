using System.Globalization;
using Headspace.Cms.Hosting.Configuration;

namespace Headspace.Cms.Hosting.Tests.Configuration;

public sealed class CronTabParserTests
{
    private readonly CronTabParser parser = new();

    [Theory]
    [InlineData("0 4 * * *", "2026-05-04 03:59", "2026-05-04 04:00")]
    [InlineData("0 4 * * *", "2026-05-04 04:00", "2026-05-05 04:00")]
    [InlineData("*/15 * * * *", "2026-12-31 23:50", "2027-01-01 00:00")]
    [InlineData("5/20 * * * *", "2026-05-04 12:26", "2026-05-04 12:45")]
    [InlineData("30 9-11 * * 1-5", "2026-05-08 11:30", "2026-05-11 09:30")]
    [InlineData("0 0 1 jan,jul *", "2026-01-01 00:00", "2026-07-01 00:00")]
    [InlineData("0 12 * * SUN", "2026-05-04 00:00", "2026-05-10 12:00")]
    [InlineData("0 0 29 2 *", "2026-05-04 00:00", "2028-02-29 00:00")]
    [InlineData("0 0 13 * fri", "2026-05-04 00:00", "2026-11-13 00:00")]
    [InlineData("0 0 29 2 sun", "2088-03-01 00:00", "2128-02-29 00:00")]
    public void The_next_time_is_the_first_that_fits_all_fields(string cron, string after, string expected) =>
        Assert.Equal(Parse(expected), parser.GetNextOccurrence(cron, Parse(after)));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 7")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("1, * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("daily * * * *")]
    public void What_is_no_expression_is_refused(string cron)
    {
        Assert.False(parser.IsValidCronTab(cron));
        Assert.Throws<FormatException>(() => parser.GetNextOccurrence(cron, DateTime.UnixEpoch));
    }

    [Fact]
    public void A_day_that_never_comes_is_at_the_end_of_time() =>
        Assert.Equal(DateTime.MaxValue, parser.GetNextOccurrence("0 0 31 2 *", DateTime.UnixEpoch));

    [Fact]
    public void The_kind_of_the_time_stays() =>
        Assert.Equal(DateTimeKind.Utc, parser.GetNextOccurrence("* * 5 * *", DateTime.UnixEpoch).Kind);

    private static DateTime Parse(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
