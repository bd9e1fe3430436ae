using Umbraco.Cms.Core.Configuration;

namespace Headspace.Cms.Hosting.Configuration;

/// <summary>
/// Cron expressions of five fields, as stock Umbraco's settings have them. Of our own, because the one library that can be
/// had writes another dialect: seconds first, <c>?</c> for a day that does not matter, Sunday as 1.
/// </summary>
internal sealed class CronTabParser : ICronTabParser
{
    public bool IsValidCronTab(string cronTab) => CronSchedule.TryParse(cronTab, out _);

    public DateTime GetNextOccurrence(string cronTab, DateTime time) => CronSchedule.TryParse(cronTab, out var schedule)
        ? schedule.Next(time) ?? DateTime.MaxValue
        : throw new FormatException($"'{cronTab}' is no cron expression: minute, hour, day, month and weekday are expected.");
}
