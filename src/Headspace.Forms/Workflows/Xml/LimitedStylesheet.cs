using System.Xml;
using System.Xml.Linq;
using System.Xml.Xsl;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>
/// A stylesheet that asks <see cref="XsltLimits"/> before each step that can be taken without end: a template, which may call
/// itself, and each turn of a loop, which may hold another; and with each variable, which may be made of the one before twice.
/// </summary>
internal static class LimitedStylesheet
{
    private const int MostCharacters = 1_000_000;
    private const int MostDepth = 200;
    private const int MostCharactersInExpression = 10_000;
    private const string Prefix = "headspace-limits";

    private static readonly XNamespace xslt = "http://www.w3.org/1999/XSL/Transform";
    private static readonly XNamespace limits = XsltLimits.Namespace;
    private static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };

    /// <exception cref="XsltException">It is not XSLT.</exception>
    public static XslCompiledTransform Load(string path)
    {
        var document = Read(path);
        foreach (var element in document.Descendants(xslt + "template").Concat(document.Descendants(xslt + "for-each")).ToList())
            AddCheck(element);
        foreach (var variable in document.Descendants().Where(IsVariable).ToList())
            Limit(variable);

        XslCompiledTransform transform = new();
        using var reader = document.CreateReader();
        transform.Load(reader, XsltSettings.Default, stylesheetResolver: null);
        return transform;
    }

    private static XDocument Read(string path)
    {
        try
        {
            if (IsDeep(path))
                throw new XsltException($"Elementer ligger i hinanden mere end {MostDepth} gange.");
            using var reader = XmlReader.Create(path, settings);
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
            if (document.Descendants().Attributes().Any(attribute => attribute.Value.Length > MostCharactersInExpression))
                throw new XsltException($"Et udtryk fylder mere end {MostCharactersInExpression} tegn.");
            return document;
        }
        catch (XmlException exception)
        {
            throw new XsltException(exception.Message, exception);
        }
    }

    // What compiles stylesheets goes as deep as they do, and what loads them takes ever longer with each step down.
    private static bool IsDeep(string path)
    {
        using var reader = XmlReader.Create(path, settings);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
                return true;
        }

        return false;
    }

    private static bool IsVariable(XElement element) =>
        element.Name == xslt + "variable" || element.Name == xslt + "param" || element.Name == xslt + "with-param";

    // Parameters and sorts must stay first.
    private static void AddCheck(XElement element)
    {
        if (element.Elements().TakeWhile(child => child.Name == xslt + "param" || child.Name == xslt + "sort").LastOrDefault() is { } last)
            last.AddAfterSelf(Check());
        else
            element.AddFirst(Check());
    }

    // One that is empty is an empty text, which an element in it would make a tree.
    private static void Limit(XElement variable)
    {
        if (variable.Attribute("select") is { } select)
        {
            select.Value = $"{Prefix}:{nameof(XsltLimits.Within)}({select.Value})";
            variable.Add(Declaration());
        }
        else if (variable.Nodes().Any())
        {
            variable.Add(Check());
        }
    }

    // A condition is asked each time, where a variable that nobody reads could be left out.
    private static XElement Check() => new(
        xslt + "if",
        Declaration(),
        new XAttribute("test", $"not({Prefix}:{nameof(XsltLimits.GoesOn)}())"),
        new XElement(xslt + "message", new XAttribute("terminate", "yes")));

    private static XAttribute Declaration() => new(XNamespace.Xmlns + Prefix, limits.NamespaceName);
}
