using System.Xml;
using System.Xml.XPath;

namespace Headspace.Forms.Workflows.Xml;

/// <summary>The document that a stylesheet reads: expressions that walk through it again and again are stopped where they move.</summary>
internal sealed class LimitedNavigator(XPathNavigator inner, XsltLimits limits) : XPathNavigator
{
    public override string BaseURI => inner.BaseURI;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string Name => inner.Name;

    public override XmlNameTable NameTable => inner.NameTable;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XPathNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override string Value => inner.Value;

    public override XPathNavigator Clone() => new LimitedNavigator(inner.Clone(), limits);

    public override bool IsSamePosition(XPathNavigator other) => inner.IsSamePosition(Inner(other));

    public override bool MoveTo(XPathNavigator other) => limits.GoesOn() && inner.MoveTo(Inner(other));

    public override bool MoveToFirstAttribute() => limits.GoesOn() && inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => limits.GoesOn() && inner.MoveToNextAttribute();

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => limits.GoesOn() && inner.MoveToFirstNamespace(namespaceScope);

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => limits.GoesOn() && inner.MoveToNextNamespace(namespaceScope);

    public override bool MoveToFirstChild() => limits.GoesOn() && inner.MoveToFirstChild();

    public override bool MoveToNext() => limits.GoesOn() && inner.MoveToNext();

    public override bool MoveToPrevious() => limits.GoesOn() && inner.MoveToPrevious();

    public override bool MoveToParent() => limits.GoesOn() && inner.MoveToParent();

    public override bool MoveToId(string id) => limits.GoesOn() && inner.MoveToId(id);

    public override XmlNodeOrder ComparePosition(XPathNavigator? nav) => inner.ComparePosition(nav is null ? null : Inner(nav));

    private static XPathNavigator Inner(XPathNavigator navigator) => navigator is LimitedNavigator limited ? limited.Limitless : navigator;

    private XPathNavigator Limitless => inner;
}
