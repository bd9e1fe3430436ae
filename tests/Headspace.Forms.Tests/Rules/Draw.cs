using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Tests.Rules;

/// <summary>Draws definitions, sensible or not, and answers to them.</summary>
internal sealed class Draw(Random random)
{
    public static IReadOnlyList<string> Types { get; } =
    [
        .. StandardFields.All.Concat(DanishFields.All).Select(type => type.Description.Alias)
    ];

    public static IReadOnlyList<string> Patterns { get; } =
    [
        "[0-9]{4}", "[a-z]+", @"\w+@\w+", ".{1,3}", "[^a]*", @"\p{L}+( \p{L}+)*", "(ja|nej)", @"\d+([.,]\d\d)?", "a?b*c+", @"[\p{L} '.-]+", @"(?=.*\d).{2,}", @"\S+", @"[a\-z]{2}", @"\+?[0-9 ]{8,}", @"^\D*$", @"[^\p{L}]+", "😀|[æøå]+"
    ];

    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "a", "A", "b", "ja", "Ja", "nej", "on", "true", "false", "0", "1", "-1", "+7", "2", "10", "1,5", "1.5", "1.250", "1.250,50", "kr. 100,-", "250 kr", "12.50", "9,999", "99999999999",
        "0.000001", "1e3", "2026-11-22", "22-11-2026", "22/11/2026", "1.1.2000", "29-02-2025", "29-02-2024", "31.12.1999", "0999-01-01", "2011", "1990", "1850", "3000",
        "20123456", "+4520123456", "0045 20 12 34 56", "112", "12345678", "01234567", "+46 8 123 456 78", "+4512345678", "(20)12-34.56", "+", "00", "2100", "9999", "1499", "0800", "3700", "21000",
        "13748136", "DK 13 74 81 36", "13748137", "00000000", "5798000000001", "5790000000005", "4006381333931", "0101907890", "010190-7890", "3112994018", "320190-1234", "610190-1234", "2902001234", "290200-4123", "0101604000",
        "navn@eksempel.dk", "a@b", "a@@b.dk", "å@blåbær.dk", "a.b@c.d-e.dk", ".a@b.dk", "a@b.123", "a@-b.dk", "navn@eksempel.dk ", "http://a.dk", "HTTPS://ÆØÅ.dk/x?y", "https://a b.dk", "ftp://a.dk", "https://a",
        "æøå", "ÆØÅ", "Ærø", "\u0130", "ς", "ß", "😀", "😀😀", "\ud83d", "a\ude00b", "a\r\nb", "a\rb", "\u0007a", "\u00a0a\u00a0", "\u200ba", "\ufeff1", "\u2028", "a, b", "null", "undefined", "__proto__", "constructor", "0101", "0461", "x y"
    ];

    private int _count;

    public FormDefinition Definition()
    {
        _count = 0;
        var pages = Many(1, 3, () => Forms.Page([.. Many(0, 3, () => Forms.Group([.. Many(0, 4, Field)]))]));
        var form = Forms.Form([.. pages]);
        var fields = form.Fields.ToArray();
        return fields.Length == 0 ? form : form with
        {
            Pages = [.. form.Pages.Select(page => page with { ButtonCondition = Condition(fields, 3), FieldSets = [.. page.FieldSets.Select(group => Conditioned(group, fields))] })],
            ValidationRules = [.. Many(0, 3, () => new FormRule(Logic(fields, 3), Text(), random.Next(3) == 0 ? null : Any(fields).Id))]
        };
    }

    public Dictionary<string, FieldAnswer> Answers(FormDefinition definition)
    {
        Dictionary<string, FieldAnswer> answers = [];
        foreach (var field in definition.Fields.Where(_ => random.Next(5) > 0))
            answers[field.Alias] = new FieldAnswer([.. Many(0, 2, () => Answer(field))], [.. Many(0, 2, File)]);
        return answers;
    }

    private string Answer(FormField field) => field.PreValues.Count > 0 && random.Next(2) == 0 ? Any(field.PreValues).Value : Text();

    private PostedFile File() => new(Any(["a.pdf", "b.PDF", "c.exe", "d", "e.tar.gz", "f.jpg", ".config"]), random.Next(3) * 6L * 1024 * 1024, () => Stream.Null);

    private FormField Field()
    {
        var field = Forms.Field(_count++ == 1 ? "constructor" : $"f{_count}", Any(Types));
        return field with
        {
            Mandatory = random.Next(2) == 0,
            Regex = random.Next(3) == 0 ? Any(Patterns) : null,
            InvalidErrorMessage = random.Next(4) == 0 ? "Nej, {0}!" : null,
            PreValues = [.. Many(1, 3, () => new FormPrevalue(Any(["ja", "nej", "a", "1", "æøå"]))).Distinct()],
            AllowedUploadTypes = [.. Many(0, 2, () => new AllowedUploadType(Any(["pdf", ".JPG", "exe"]), null, random.Next(3) > 0))],
            AllowMultipleFileUploads = random.Next(2) == 0,
            Settings = Forms.Settings(
                ("FieldType", Any(["text", "email", "number", "tel", "url"])), ("MaximumLength", Any(["", "1", "5", "100"])), ("MaximumMegabytes", Any(["", "1", "20"])),
                ("AllowMultipleSelections", Any(["True", "False"])), ("DanishOnly", Any(["True", "False", ""])), ("MinimumAge", Any(["", "15"])),
                ("Minimum", Any(["", "1000", "{today-18y}"])), ("Maximum", Any(["", "100000", "2026-12-31"])))
        };
    }

    private FormFieldset Conditioned(FormFieldset group, FormField[] fields) => group with
    {
        Condition = Condition(fields, 3),
        Containers = [.. group.Containers.Select(container => container with { Fields = [.. container.Fields.Select(field => field with { Condition = Condition(fields, 2) })] })]
    };

    private FormCondition? Condition(FormField[] fields, int seldom) => random.Next(seldom) > 0 ? null : new FormCondition
    {
        Enabled = random.Next(8) > 0,
        ActionType = Any(Enum.GetValues<ConditionAction>()),
        LogicType = Any(Enum.GetValues<ConditionLogic>()),
        Rules = [.. Many(0, 3, () => new ConditionRule(random.Next(20) == 0 ? Guid.NewGuid() : Any(fields).Id, Any(Enum.GetValues<ConditionOperator>()), random.Next(10) == 0 ? null : Text()))]
    };

    private string Logic(FormField[] fields, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return random.Next(6) switch
            {
                0 => random.Next(-3, 2000).ToString(System.Globalization.CultureInfo.InvariantCulture),
                1 => Any(["true", "false", "null", "0.1", "1e20", "[]"]),
                2 => Quoted(Any(["", "a", "ja", "5", "2026-01-01", $"x{{{Any(fields).Alias}}}y{{{Any(fields).Alias}}}", "{nobody}"])),
                _ => Quoted($"{{{Any(fields).Alias}}}")
            };
        }

        var name = Any(["==", "===", "!=", "!==", "<", "<=", ">", ">=", "and", "or", "!", "!!", "if", "in", "cat", "+", "-", "*", "/", "%", "min", "max", "missing", "var"]);
        if (name is "missing" or "var")
            return $"{{\"{name}\":[{Quoted(Any(fields).Alias)}]}}";

        return random.Next(12) == 0
            ? $"[{string.Join(',', Many(0, 3, () => Logic(fields, depth - 1)))}]"
            : $"{{\"{name}\":[{string.Join(',', Many(1, 3, () => Logic(fields, depth - 1)))}]}}";
    }

    private string Text() => random.Next(6) == 0 ? Any(Texts) + Any(Texts) : Any(Texts);

    private IReadOnlyList<T> Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
