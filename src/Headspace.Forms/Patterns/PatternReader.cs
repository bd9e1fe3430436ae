using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Headspace.Forms.Patterns;

/// <summary>Reads a pattern and writes it twice: for .NET, which sees halves of rare letters, and for a script, which sees them whole.</summary>
internal sealed partial class PatternReader
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Halves = @"\uD800-\uDFFF";
    private const string NotRare = @"(?![\u{10000}-\u{10FFFF}])";
    private const string Rare = @"[\u{10000}-\u{10FFFF}]";
    private const string Space = @"\t\n\u000B\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const int MostRepetitions = 1000;

    private readonly string _pattern;
    private readonly StringBuilder _dotNet = new();
    private readonly StringBuilder _script = new();
    private int _at;

    private PatternReader(string pattern) => _pattern = pattern;

    public string DotNet => _dotNet.ToString();

    public string Script => _script.ToString();

    public bool LooksAhead { get; private set; }

    /// <exception cref="FormatException">The pattern holds what both languages do not share.</exception>
    public static PatternReader Read(string pattern)
    {
        PatternReader reader = new(pattern);
        while (reader._at < pattern.Length)
            reader.Next();
        return reader;
    }

    private void Next()
    {
        var letter = _pattern[_at++];
        switch (letter)
        {
            case '(':
                Group();
                break;
            case ')' or '|' or '*' or '+' or '?':
                Both(letter.ToString());
                break;
            case '^':
                Write(@"\A", "^");
                break;
            case '$':
                Write(@"\z", "$");
                break;
            case '.':
                Write($@"(?:{Pair}|[^\n\r\u2028\u2029{Halves}])", ".");
                break;
            case '{':
                Repetition();
                break;
            case '[':
                Class();
                break;
            case '\\':
                Escape();
                break;
            default:
                Literal(letter);
                break;
        }
    }

    private void Group()
    {
        var rest = _pattern.AsSpan(_at);
        if (rest.StartsWith("?=") || rest.StartsWith("?!"))
        {
            LooksAhead = true;
            Both(rest[1] == '=' ? "(?=" : "(?!");
            _at += 2;
            return;
        }

        if (rest.StartsWith("?:"))
            _at += 2;
        else if (Name().Match(_pattern, _at) is { Success: true } name && name.Index == _at)
            _at += name.Length;
        else if (rest.StartsWith("?"))
            throw new FormatException($"\"({rest[..Math.Min(rest.Length, 3)]}\" cannot be used on a page and a server alike");
        Both("(?:");
    }

    private void Repetition()
    {
        if (Counts().Match(_pattern, _at) is not { Success: true } counts || counts.Index != _at)
        {
            Both(@"\{");
            return;
        }

        foreach (var bound in new[] { counts.Groups[1], counts.Groups[2] }.Where(bound => bound.Length > 0))
        {
            if (bound.Length > 4 || int.Parse(bound.ValueSpan, CultureInfo.InvariantCulture) > MostRepetitions)
                throw new FormatException($"nothing can be repeated more than {MostRepetitions} times");
        }

        Both("{" + counts.Value);
        _at += counts.Length;
    }

    private void Escape()
    {
        var letter = Taken();
        switch (letter)
        {
            case 'd' or 'w' or 's':
                Both($"[{Set(letter)}]");
                break;
            case 'D' or 'W' or 'S':
                Negated(Set(char.ToLowerInvariant(letter)), hasCategory: false);
                break;
            case 'p':
                Positive(Category('p'), hasCategory: true);
                break;
            case 'P':
                Negated(Category('p'), hasCategory: true);
                break;
            default:
                Literal(Escaped(letter));
                break;
        }
    }

    private void Class()
    {
        var negated = _at < _pattern.Length && _pattern[_at] == '^';
        if (negated)
            _at++;
        StringBuilder items = new();
        var hasCategory = false;
        for (var letter = Taken(); letter != ']'; letter = Taken())
        {
            if (letter == '\\')
            {
                letter = Taken();
                if (letter is 'd' or 'w' or 's')
                {
                    items.Append(Set(letter));
                    continue;
                }

                if (letter == 'p')
                {
                    items.Append(Category('p'));
                    hasCategory = true;
                    continue;
                }

                if (letter is 'D' or 'W' or 'S' or 'P')
                    throw new FormatException($@"\{letter} cannot stand inside of [ ]");
                items.Append(Unicode(Escaped(letter)));
                continue;
            }

            if (char.IsSurrogate(letter))
                throw new FormatException("a letter outside of the first 65536 cannot stand inside of [ ]");
            items.Append(letter == '-' && IsRange(items) ? "-" : Unicode(letter));
        }

        if (items.Length == 0)
            throw new FormatException("[ ] holds nothing");
        if (negated)
            Negated(items.ToString(), hasCategory);
        else
            Positive(items.ToString(), hasCategory);
    }

    // A hyphen between two letters spans them; first, last or beside a set it is itself.
    private bool IsRange(StringBuilder items) =>
        items.Length >= 6 && items[^6] == '\\' && items[^5] == 'u' && (items.Length == 6 || items[^7] != '-')
        && _at < _pattern.Length && _pattern[_at] != ']'
        && !(_pattern[_at] == '\\' && _at + 1 < _pattern.Length && _pattern[_at + 1] is 'd' or 'w' or 's' or 'p');

    private void Positive(string items, bool hasCategory) => Write($"[{items}]", hasCategory ? $"(?:{NotRare}[{items}])" : $"[{items}]");

    private void Negated(string items, bool hasCategory) =>
        Write($"(?:{Pair}|[^{items}{Halves}])", hasCategory ? $"(?:{Rare}|[^{items}{Halves}])" : $"[^{items}{Halves}]");

    private void Literal(char letter)
    {
        if (char.IsHighSurrogate(letter) && _at < _pattern.Length && char.IsLowSurrogate(_pattern[_at]))
        {
            var whole = char.ConvertToUtf32(letter, _pattern[_at++]);
            Write($"(?:{Unicode(letter)}{Unicode(_pattern[_at - 1])})", $@"\u{{{whole:X}}}");
            return;
        }

        Both(Unicode(letter));
    }

    private string Category(char letter)
    {
        if (General().Match(_pattern, _at) is not { Success: true } category || category.Index != _at)
            throw new FormatException($@"\{letter} needs a category of letters, as \{letter}{{L}}");

        _at += category.Length;
        return $@"\{letter}{category.Value}";
    }

    private char Escaped(char letter) => letter switch
    {
        't' => '\t',
        'n' => '\n',
        'r' => '\r',
        'f' => '\f',
        'v' => '\v',
        'x' => Hex(2),
        'u' => Hex(4),
        _ when char.IsAsciiLetterOrDigit(letter) => throw new FormatException($@"\{letter} cannot be used on a page and a server alike"),
        _ => letter
    };

    private char Hex(int digits)
    {
        if (_at + digits > _pattern.Length || !ushort.TryParse(_pattern.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new FormatException($"{digits} hexadecimal digits are expected");

        _at += digits;
        return char.IsSurrogate((char)code) ? throw new FormatException("half a letter is none") : (char)code;
    }

    private char Taken() => _at < _pattern.Length ? _pattern[_at++] : throw new FormatException("the pattern ends too early");

    private static string Set(char letter) => letter switch { 'd' => "0-9", 'w' => "0-9A-Za-z_", _ => Space };

    private static string Unicode(char letter) => $@"\u{(int)letter:X4}";

    private void Both(string text) => Write(text, text);

    private void Write(string dotNet, string script)
    {
        _dotNet.Append(dotNet);
        _script.Append(script);
    }

    [GeneratedRegex(@"\?<[A-Za-z_]\w*>")]
    private static partial Regex Name();

    [GeneratedRegex(@"(\d+)(?:,(\d*))?\}")]
    private static partial Regex Counts();

    [GeneratedRegex(@"\{(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?)\}")]
    private static partial Regex General();
}
