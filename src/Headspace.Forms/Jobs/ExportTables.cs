using CsvHelper;
using Microsoft.Extensions.Options;
using MiniExcelLibs;

namespace Headspace.Forms.Jobs;

/// <summary>Rows as files. No cell is a formula, whatever a stranger wrote.</summary>
internal sealed class ExportTables(IOptions<ExportSettings> settings)
{
    private readonly char _separator = settings.Value.CsvExportDelimiter[0];

    /// <summary>Writes rows behind those that a file has; the first bytes of a new file tell Excel that it is UTF-8.</summary>
    public async Task AppendAsync(Stream file, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        CsvWriterOptions options = new() { Separator = _separator, Injection = CsvInjection.Escape, WriteByteOrderMark = file.Position == 0 };
        await using var csv = CsvWriter.Create(file, options, leaveOpen: true);
        foreach (var row in rows)
            await csv.WriteRecordAsync([.. row], cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }

    /// <summary>Makes a workbook of the rows of a file, one by one.</summary>
    public async Task ToWorkbookAsync(Stream rows, Stream workbook, CancellationToken cancellationToken)
    {
        using var csv = CsvReader.Create(rows, new CsvReaderOptions { Separator = _separator }, leaveOpen: true);
        using CsvDataReader table = new(csv, leaveOpen: true);
        await MiniExcel.SaveAsAsync(workbook, table, sheetName: "Besvarelser", cancellationToken: cancellationToken);
    }
}
