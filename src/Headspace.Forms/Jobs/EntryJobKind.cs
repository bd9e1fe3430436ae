namespace Headspace.Forms.Jobs;

/// <summary>What is done with many entries. The numbers are stored.</summary>
public enum EntryJobKind
{
    /// <summary>They are written into a file of commas or the like.</summary>
    Csv = 0,

    /// <summary>They are written into a workbook.</summary>
    Excel = 1,

    /// <summary>They are removed.</summary>
    Removal = 2,
}
