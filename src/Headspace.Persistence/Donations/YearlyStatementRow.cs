using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Donations;

namespace Headspace.Persistence.Donations;

[Table("headspaceYearlyStatement")]
internal sealed class YearlyStatementRow
{
    [Key]
    public Guid Key { get; set; }

    public Guid GiverKey { get; set; }

    public int Year { get; set; }

    public DateOnly AskedOn { get; set; }

    public static YearlyStatementRow Of(SentStatement statement) => new()
    {
        Key = statement.Key,
        GiverKey = statement.GiverKey,
        Year = statement.Year,
        AskedOn = statement.AskedOn,
    };

    public SentStatement ToStatement() => new(GiverKey, Year, AskedOn);
}
