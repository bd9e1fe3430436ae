namespace Headspace.Cms.Search.Index;

/// <summary>The tables of an index file.</summary>
internal static class IndexSchema
{
    /// <summary>Goes up with each change of the tables or of what is written into them; files of other versions are made anew.</summary>
    public const string Version = "2";

    public const string Create = """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE document(
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            node INTEGER NOT NULL,
            type TEXT NOT NULL COLLATE NOCASE,
            culture TEXT NOT NULL,
            published INTEGER NOT NULL,
            draft INTEGER NOT NULL,
            trashed INTEGER NOT NULL,
            protectedBy INTEGER NOT NULL,
            page INTEGER NOT NULL);
        CREATE TABLE content(document INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL);
        CREATE INDEX document_key ON document(key);
        CREATE INDEX document_published ON document(published, culture, protectedBy, type);
        CREATE TABLE ancestor(node INTEGER NOT NULL, document INTEGER NOT NULL, level INTEGER NOT NULL, PRIMARY KEY(node, document)) WITHOUT ROWID;
        CREATE INDEX ancestor_document ON ancestor(document, level);
        CREATE TABLE value(field INTEGER NOT NULL, value NOT NULL, document INTEGER NOT NULL, PRIMARY KEY(field, value, document)) WITHOUT ROWID;
        CREATE INDEX value_document ON value(document, field, value);
        CREATE VIRTUAL TABLE words USING fts5(title, text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='2 3');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
        CREATE TABLE spelling(word TEXT PRIMARY KEY, written TEXT NOT NULL) WITHOUT ROWID;
        """;
}
