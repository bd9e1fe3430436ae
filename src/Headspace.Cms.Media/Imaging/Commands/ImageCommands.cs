using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Media.Imaging.Commands;

/// <summary>
/// What the address of a picture asks for: its known commands, in the order in which they stand there. The same order makes the
/// key of the cache and the value that a token is made of, as in Umbraco.
/// </summary>
internal sealed class ImageCommands
{
    /// <summary>Commands that a processor knows. All others are dropped: they change neither the picture nor its key.</summary>
    private static readonly ImmutableHashSet<string> known =
    [
        "cc", "width", "height", "rmode", "ranchor", "rxy", "rcolor", "rsampler", "compand", "orient", "format", "quality", "bgcolor", "autoorient",
    ];

    private readonly List<KeyValuePair<string, string>> commands;

    private ImageCommands(List<KeyValuePair<string, string>> commands) => this.commands = commands;

    public bool IsEmpty => commands.Count == 0;

    /// <summary>The value of a command, or null where it is not given.</summary>
    public string? this[string command] => commands.Find(pair => pair.Key == command).Value;

    /// <summary>Reads the query of an address. Where a command stands twice, the last value counts.</summary>
    public static ImageCommands Parse(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(
        [
            .. query.Where(pair => pair.Value.Count > 0 && known.Contains(pair.Key.ToLowerInvariant()))
                .Select(pair => KeyValuePair.Create(pair.Key.ToLowerInvariant(), pair.Value[^1] ?? string.Empty)),
        ]);
    }

    /// <summary>
    /// The same commands without a width or height that nobody may ask for without a token: not a number, negative, or as long as
    /// the limit or longer.
    /// </summary>
    public ImageCommands WithinLimits(int maxWidth, int maxHeight) =>
        new([.. commands.Where(pair => pair.Key switch
        {
            "width" => IsWithin(pair.Value, maxWidth),
            "height" => IsWithin(pair.Value, maxHeight),
            _ => true,
        })]);

    /// <summary>The same commands with a format in place of the one that was asked for; null leaves the source's.</summary>
    public ImageCommands WithFormat(ImageFormat? format) =>
        new([.. commands.Where(pair => pair.Key != "format"), .. format is null ? [] : new[] { KeyValuePair.Create("format", format.Name) }]);

    /// <summary>The commands as a query, with its question mark; empty where there are none.</summary>
    public override string ToString() => QueryString.Create(commands.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).ToString();

    private static bool IsWithin(string value, int limit) => CommandValues.Number(value) is { } number && number >= 0 && number < limit;
}
