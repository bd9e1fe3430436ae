using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Svg;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Media.Files;

/// <summary>Refuses uploads that a browser or a machine would run, whatever they are called: pages, programs, and drawings that cannot be cleaned.</summary>
internal sealed class ActiveContentAnalyzer : IFileStreamSecurityAnalyzer
{
    private const int FarEnough = 4096;

    private static readonly byte[][] programs = [[.. "MZ"u8], [0x7F, .. "ELF"u8], [0xCF, 0xFA, 0xED, 0xFE], [.. "#!"u8]];
    private static readonly string[] pages = ["<!doctype html", "<html", "<script", "<body", "<iframe", "<?php"];

    public bool ShouldHandle(Stream fileStream) => true;

    public bool IsConsideredSafe(Stream fileStream)
    {
        ArgumentNullException.ThrowIfNull(fileStream);
        var start = new byte[FarEnough];
        start = start[..fileStream.ReadAtLeast(start, FarEnough, throwOnEndOfStream: false)];
        if (Array.Exists(programs, program => start.AsSpan().StartsWith(program)))
        {
            return false;
        }

        if (ImageFormat.Sniff(start) == ImageFormat.Svg)
        {
            return CanBeCleaned(fileStream);
        }

        var text = System.Text.Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return !Array.Exists(pages, page => text.StartsWith(page, StringComparison.OrdinalIgnoreCase));
    }

    private static bool CanBeCleaned(Stream fileStream)
    {
        fileStream.Position = 0;
        using var memory = new MemoryStream();
        fileStream.CopyTo(memory);
        try
        {
            SvgCleaner.Clean(memory.ToArray());
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
