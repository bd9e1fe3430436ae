using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Headspace.Cms.Media.Imaging.Processing;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>Files that say more of themselves than is in them, and drawings that reach out.</summary>
public sealed class LyingHeaderTests
{
    [Theory]
    [InlineData("jpg")]
    [InlineData("webp")]
    [InlineData("tiff")]
    [InlineData("avif")]
    public void A_header_that_claims_a_huge_picture_is_refused_before_anything_is_decoded(string format)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fault = Assert.Throws<ImageFaultException>(() => Pictures.Make(Huge(format), "width=10")).Fault;

        // libheif compares what its boxes say, and finds the lie itself.
        Assert.Contains(fault, (ImageFault[])[ImageFault.TooLarge, ImageFault.Damaged]);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public async Task A_drawing_asks_nobody_for_anything()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a";
        var drawing = Encoding.UTF8.GetBytes(
            $$"""
            <?xml-stylesheet href="{{address}}.css"?>
            <!DOCTYPE svg SYSTEM "{{address}}.dtd" [<!ENTITY % more SYSTEM "{{address}}.ent"> %more;]>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xi="http://www.w3.org/2001/XInclude" width="100" height="100">
              <style>@import url("{{address}}.css"); @font-face { font-family: f; src: url({{address}}.woff) } text { font-family: f }</style>
              <image href="{{address}}.png" width="100" height="100"/><use xlink:href="{{address}}.svg#a"/>
              <xi:include href="{{address}}.xml"/><text y="50" style="filter:url({{address}}.svg#f)">tekst</text>
              <rect width="10" height="10" fill="#00f"/>
            </svg>
            """);

        try
        {
            Pictures.Make(drawing, "format=png");
        }
        catch (ImageFaultException)
        {
            // Refused is as good.
        }

        Assert.False(listener.Pending());
        using var other = new TcpClient();
        await other.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port, TestContext.Current.CancellationToken);
        Assert.True(listener.Pending());
    }

    [Fact]
    public void A_drawing_within_a_drawing_without_end_is_refused_or_bounded()
    {
        var tenfold = Enumerable.Range(1, 12).Select(level => $"<g id='g{level}'>{string.Concat(Enumerable.Repeat($"<use href='#g{level - 1}'/>", 10))}</g>");
        var drawing = Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><defs><g id='g0'><rect width='1' height='1'/></g>{string.Concat(tenfold)}</defs><use href='#g12'/></svg>");

        Assert.Throws<ImageFaultException>(() => Pictures.Make(drawing, "format=png"));
    }

    private static byte[] Huge(string format)
    {
        var file = (byte[])Pictures.Of(format).Clone();
        switch (format)
        {
            case "jpg":
                // The frame header: marker, length, precision, height, width.
                var frame = Find(file, [0xFF, 0xC2]) is >= 0 and var progressive ? progressive : Find(file, [0xFF, 0xC0]);
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), 65_000);
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), 65_000);
                break;
            case "webp":
                // The frame header of VP8: start code, then width and height in 14 bits each.
                var start = Find(file, [0x9D, 0x01, 0x2A]);
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(start + 3), 16_000);
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(start + 5), 16_000);
                break;
            case "tiff":
                // The first directory: its entries 256 and 257 are width and height.
                var directory = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
                for (var entry = 0; entry < BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(directory)); entry++)
                {
                    var place = file.AsSpan(directory + 2 + (entry * 12));
                    if (BinaryPrimitives.ReadUInt16LittleEndian(place) is 256 or 257)
                    {
                        BinaryPrimitives.WriteUInt16LittleEndian(place[2..], 4);
                        BinaryPrimitives.WriteInt32LittleEndian(place[8..], 60_000);
                    }
                }

                break;
            default:
                // The extent of an AVIF.
                var size = Find(file, "ispe"u8);
                BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(size + 8), 60_000);
                BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(size + 12), 60_000);
                break;
        }

        return file;
    }

    private static int Find(byte[] file, ReadOnlySpan<byte> bytes) => file.AsSpan().IndexOf(bytes);
}
