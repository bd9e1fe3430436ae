using System.Text;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Forms.Submission;
using Headspace.Forms.Tests.Submission;
using Headspace.Forms.Uploads;

namespace Headspace.Forms.Tests.Uploads;

public sealed class UploadTests : IDisposable
{
    private static readonly byte[] pdf = "%PDF-1.7 x"u8.ToArray();
    private static readonly byte[] png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1];

    private static readonly FormDefinition form = Forms.Form(
        Forms.Field("name"), Forms.Field("files", FieldAliases.FileUpload, field => field with { AllowMultipleFileUploads = true, Settings = Forms.Settings(("MaximumFiles", "20"), ("MaximumMegabytes", "20")) }));

    private readonly Desk _desk = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Files_lie_beside_the_entry_outside_of_the_web_under_harmless_names()
    {
        var result = await _desk.SendAsync(Desk.With(_desk.Post(form), "files", Desk.File("../Ærø & Læsø.PDF", pdf), Desk.File(".png", png)));

        var files = ((StoredFilesValue)result.Entry!.Answer("files")!).Files;
        Assert.Equal(["../Ærø & Læsø.PDF", ".png"], files.Select(file => file.Name));
        Assert.Equal([pdf.Length, png.Length], files.Select(file => file.Length));
        Assert.All(files, file => Assert.Matches("^[a-z0-9-]+\\.(pdf|png)$", file.StoredName));
        var folder = Path.Combine(_desk.Root, "umbraco/Data/Forms", result.Entry.Key.ToString("D"));
        Assert.Equal(files.Select(file => file.StoredName).Order(), Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        await using var content = _desk.Storage.Open(result.Entry.Key, files[0].StoredName);
        using MemoryStream read = new();
        await content!.CopyToAsync(read, Now);
        Assert.Equal(pdf, read.ToArray());
    }

    [Theory]
    [InlineData("x.exe", "MZ")]
    [InlineData("x.html", "<p>")]
    [InlineData("x.svg", "<svg/>")]
    [InlineData("x.PHP", "<?php")]
    [InlineData("x.js", "1")]
    [InlineData("x.config", "x")]
    [InlineData("x.aspx", "x")]
    [InlineData("x.pdf", "<html>")]
    [InlineData("x.png", "%PDF-1.7")]
    [InlineData("x.txt", " \n<!DOCTYPE html>")]
    [InlineData("x.ukendt", "MZ")]
    [InlineData("x.ukendt", "#!/bin/sh")]
    [InlineData("x.txt", "a\0b")]
    [InlineData("tom.txt", "")]
    public async Task What_is_no_harmless_file_of_its_kind_is_refused_at_its_field(string name, string content)
    {
        var result = await _desk.SendAsync(Desk.With(_desk.Post(form), "files", Desk.File(name, Encoding.UTF8.GetBytes(content))));

        Assert.Equal(["files"], result.Errors.Keys);
        Assert.False(Directory.Exists(Path.Combine(_desk.Root, "umbraco")));
    }

    [Theory]
    [InlineData("x.txt", "Kære alle <3")]
    [InlineData("x.csv", "a;b")]
    [InlineData("x.docx", "PK\u0003\u0004")]
    [InlineData("x.heic", "\0\0\0 ftypheic")]
    [InlineData("x.webp", "RIFF----WEBP")]
    [InlineData("x.ukendt", "hvad som helst")]
    public async Task What_is_harmless_is_taken(string name, string content) =>
        Assert.Equal(SubmissionStatus.Accepted, (await _desk.SendAsync(Desk.With(_desk.Post(form), "files", Desk.File(name, Encoding.UTF8.GetBytes(content))))).Status);

    [Fact]
    public async Task The_site_limits_what_a_field_would_take()
    {
        using Desk small = new(uploads: new UploadSettings { MostFiles = 2, MostMegabytes = 1, MostMegabytesInAll = 1 });
        var big = new byte[(1024 * 1024) + 1];
        var half = new byte[600 * 1024];
        pdf.CopyTo(big, 0);
        pdf.CopyTo(half, 0);

        Assert.Equal(["Vælg højst 2 filer under “files”."], (await small.SendAsync(Desk.With(small.Post(form), "files", Desk.File("a.pdf", pdf), Desk.File("b.pdf", pdf), Desk.File("c.pdf", pdf)))).Errors["files"]);
        Assert.Equal(["En fil under “files” må højst fylde 1 MB."], (await small.SendAsync(Desk.With(small.Post(form), "files", Desk.File("a.pdf", big)))).Errors["files"]);
        Assert.StartsWith("Filerne må højst fylde 1 MB i alt.", (await small.SendAsync(Desk.With(small.Post(form), "files", Desk.File("a.pdf", half), Desk.File("b.pdf", half)))).Errors["files"][0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "x.pdf x.png x.txt")]
    [InlineData("", "pdf, .PNG", "", "x.pdf x.png")]
    [InlineData("", "", "pdf", "x.png x.txt")]
    [InlineData("", "pdf,png", "PNG", "x.pdf")]
    [InlineData("png,txt", "pdf,png", "", "x.png")]
    [InlineData("txt", "pdf,png", "", "")]
    [InlineData("txt", "", "txt", "")]
    [InlineData("", "exe,png", "", "x.png")]
    public async Task The_site_says_of_which_types_files_are(string field, string allowed, string disallowed, string taken)
    {
        using Desk desk = new(uploads: new UploadSettings { AllowedFileUploadExtensions = allowed, DisallowedFileUploadExtensions = disallowed });
        var limited = Forms.Form(Forms.Field("files", FieldAliases.FileUpload, files => files with
        {
            AllowedUploadTypes = [.. field.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(type => new AllowedUploadType(type, type, true))]
        }));

        List<string> kept = [];
        foreach (var (name, content) in new[] { ("x.pdf", pdf), ("x.png", png), ("x.txt", "a"u8.ToArray()), ("x.exe", "MZ"u8.ToArray()) })
        {
            if (await desk.SendAsync(Desk.With(desk.Post(limited), "files", Desk.File(name, content))) is { Status: SubmissionStatus.Accepted })
                kept.Add(name);
        }

        Assert.Equal(taken, string.Join(' ', kept));
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing_behind()
    {
        PostedFile broken = new("a.pdf", 10, () => new BrokenStream());

        await Assert.ThrowsAsync<IOException>(() => _desk.Storage.SaveAsync(Guid.NewGuid(), "x", "a.pdf", broken.Open(), Now));

        Assert.Empty(Directory.GetFiles(_desk.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Files_that_no_entry_came_of_are_deleted_after_a_day()
    {
        var kept = (await _desk.SendAsync(Desk.With(_desk.Post(form), "files", Desk.File("a.pdf", pdf)))).Entry!.Key;
        var orphan = Guid.NewGuid();
        await _desk.Storage.SaveAsync(orphan, "x", "a.pdf", new MemoryStream(pdf), Now);
        foreach (var path in Directory.GetFileSystemEntries(_desk.Root, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(path, _desk.Time.GetUtcNow().UtcDateTime);
        OrphanedFilesJob job = new(_desk.Storage, _desk.Entries, _desk.Uploads, _desk.Time);

        _desk.Time.Advance(TimeSpan.FromHours(23));
        await job.RunAsync(Now);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_desk.Root, "umbraco/Data/Forms")).Length);
        _desk.Time.Advance(TimeSpan.FromHours(2));
        await job.RunAsync(Now);
        Assert.Equal([$"{kept}"], Directory.GetDirectories(Path.Combine(_desk.Root, "umbraco/Data/Forms")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Files_and_numbers_go_from_step_to_step_without_standing_in_the_page()
    {
        var withCpr = Forms.Form(Forms.Field("cpr", FieldAliases.Cpr), Forms.Field("files", FieldAliases.FileUpload));
        using Desk desk = new(sealer: new AnySealer());
        var prepared = await desk.Preparer.PrepareAsync(withCpr, null, null, Now);
        var token = desk.Tokens.Issue(withCpr.Id);
        Dictionary<string, FieldAnswer> posted = new() { ["cpr"] = FieldAnswer.Of("0101901233"), ["files"] = new FieldAnswer([], [Desk.File("a.pdf", pdf)]) };

        var text = desk.Kept.Write(token, await desk.Kept.KeepAsync(prepared, token, [], posted, Now));
        Dictionary<string, FieldAnswer> empty = new() { ["cpr"] = FieldAnswer.Of(string.Empty), ["files"] = FieldAnswer.None };
        var merged = desk.Kept.Merge(token, desk.Kept.Read(token, text), empty);
        var again = await desk.Kept.KeepAsync(prepared, token, desk.Kept.Read(token, text), empty, Now);

        Assert.DoesNotContain("0101901233", text, StringComparison.Ordinal);
        Assert.Equal(["0101901233"], merged["cpr"].Texts);
        Assert.Equal(("a.pdf", pdf.Length), (merged["files"].Files.Single().Name, merged["files"].Files.Single().Length));
        Assert.Equal(["cpr", "files"], again.Select(answer => answer.Alias));
        Assert.Empty(desk.Kept.Read(desk.Tokens.Issue(withCpr.Id), text));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("broken off");
    }

    private sealed class AnySealer : IAnswerSealer
    {
        public bool IsAvailable => true;

        public SealedAnswer Seal(Guid entryKey, string text) => new("x", "y");

        public string? Open(Guid entryKey, SealedAnswer answer) => null;
    }
}
