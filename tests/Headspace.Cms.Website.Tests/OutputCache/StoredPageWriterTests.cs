using System.IO.Compression;
using System.Text;
using Headspace.Cms.Website.OutputCache;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.Tests.OutputCache;

public sealed class StoredPageWriterTests
{
    private const string Text = "<!doctype html><title>Rådgivning for børn og unge</title>";
    private readonly StoredPage page = new(Encoding.UTF8.GetBytes(Text), "text/html; charset=utf-8", 200, [], null, "da-DK");

    [Theory]
    [InlineData(null, null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("identity", null)]
    public async Task The_page_comes_in_the_best_coding_that_the_visitor_knows(string? accepts, string? expected)
    {
        var context = Request(accepts);

        await StoredPageWriter.WriteAsync(context, page);

        Assert.Equal(expected, context.Response.Headers.ContentEncoding.FirstOrDefault());
        Assert.Equal(Text, Read(context));
        Assert.Equal("Accept-Encoding", context.Response.Headers.Vary);
        Assert.Equal(context.Response.Body.Length, context.Response.ContentLength);
    }

    [Fact]
    public async Task A_visitor_who_has_the_page_gets_no_body()
    {
        var context = Request("br");
        context.Request.Headers.IfNoneMatch = page.ETag;

        await StoredPageWriter.WriteAsync(context, page);

        Assert.Equal(304, context.Response.StatusCode);
        Assert.Equal(0, context.Response.Body.Length);
    }

    [Fact]
    public async Task A_question_for_the_head_gets_the_length_and_no_body()
    {
        var context = Request(null);
        context.Request.Method = "HEAD";

        await StoredPageWriter.WriteAsync(context, page);

        Assert.Equal(page.Body.Length, context.Response.ContentLength);
        Assert.Equal(0, context.Response.Body.Length);
    }

    private static DefaultHttpContext Request(string? accepts)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET" }, Response = { Body = new MemoryStream() } };
        context.Request.Headers.AcceptEncoding = accepts;
        return context;
    }

    private static string Read(HttpContext context)
    {
        context.Response.Body.Position = 0;
        using Stream decoded = context.Response.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(context.Response.Body, CompressionMode.Decompress, true),
            "gzip" => new GZipStream(context.Response.Body, CompressionMode.Decompress, true),
            _ => new MemoryStream(((MemoryStream)context.Response.Body).ToArray()),
        };
        return new StreamReader(decoded).ReadToEnd();
    }
}
