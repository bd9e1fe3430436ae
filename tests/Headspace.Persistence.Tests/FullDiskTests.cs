using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Persistence.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Tests;

/// <summary>SQLite says the same of a database that reached its greatest size as of a disk without room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_full_disk_is_named_and_nothing_is_stored()
    {
        await SetMostAsync($"{site.Scalar("PRAGMA page_count")}");
        OutboxMessage message = new()
        {
            Key = Guid.NewGuid(),
            Kind = "probe",
            Subject = Guid.NewGuid(),
            Body = new string('x', 1_000_000),
            CreatedAt = site.Now,
            DueAt = site.Now,
        };

        var error = await Assert.ThrowsAsync<DatabaseUnusableException>(() => site.Get<IOutbox>().AddAsync([message], CancellationToken.None));

        Assert.Contains(site.DatabaseFile, error.Message, StringComparison.Ordinal);
        Assert.Empty(await site.Get<IOutbox>().GetOfAsync(message.Subject, CancellationToken.None));

        await SetMostAsync("1000000");
        await site.Get<IOutbox>().AddAsync([message], CancellationToken.None);
        Assert.Single(await site.Get<IOutbox>().GetOfAsync(message.Subject, CancellationToken.None));
    }

    public void Dispose() => site.Dispose();

    // One flow uses one connection after the other, so it is the same each time.
    private Task SetMostAsync(string pages)
    {
        var pragma = $"PRAGMA max_page_count={pages}";
        return site.Database.ReadAsync(context => context.Database.ExecuteSqlRawAsync(pragma));
    }
}
