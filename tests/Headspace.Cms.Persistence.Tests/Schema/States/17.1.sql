-- From 17.4 back to 17.1, by the deltas of 17.2 to 17.4.
UPDATE umbracoDataType SET dbType = 'Nvarchar' WHERE nodeId = -105;
DROP TABLE umbracoExternalMember2MemberGroup;
DROP TABLE umbracoExternalMember;
DELETE FROM cmsPropertyType WHERE id IN (53, 54);
DROP INDEX IX_umbracoContentVersion_VersionDate;
ALTER TABLE umbracoPropertyData DROP COLUMN sortableValue;
DROP INDEX IX_umbracoDocumentUrl;
ALTER TABLE umbracoDocumentUrl RENAME TO umbracoDocumentUrl_new;
CREATE TABLE umbracoDocumentUrl (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uniqueId TEXT NOT NULL,
  isDraft INTEGER NOT NULL,
  languageId INTEGER NOT NULL,
  urlSegment TEXT COLLATE NOCASE NOT NULL,
  isPrimary INTEGER NOT NULL DEFAULT ('1'),
  CONSTRAINT PK_umbracoDocumentUrl UNIQUE (id),
  CONSTRAINT FK_umbracoDocumentUrl_umbracoNode_uniqueId FOREIGN KEY (uniqueId) REFERENCES umbracoNode (uniqueId),
  CONSTRAINT FK_umbracoDocumentUrl_umbracoLanguage_id FOREIGN KEY (languageId) REFERENCES umbracoLanguage (id)
);
INSERT INTO umbracoDocumentUrl (id, uniqueId, isDraft, languageId, urlSegment, isPrimary)
  SELECT id, uniqueId, isDraft, COALESCE(languageId, 1), urlSegment, isPrimary FROM umbracoDocumentUrl_new;
DROP TABLE umbracoDocumentUrl_new;
CREATE UNIQUE INDEX IX_umbracoDocumentUrl ON umbracoDocumentUrl (uniqueId, languageId, isDraft, urlSegment);
DROP TABLE umbracoDocumentUrlAlias;
DELETE FROM umbracoLock WHERE id = -348;
ALTER TABLE umbracoUserGroup DROP COLUMN description;
INSERT OR REPLACE INTO umbracoKeyValue (key, value) VALUES ('UmbracoUrlGeneration', 'DefaultUrlSegmentProvider');
UPDATE umbracoKeyValue SET value = '{1CE2E78B-E736-45D8-97A2-CE3EF2F31BCD}' WHERE key = 'Umbraco.Core.Upgrader.State+Umbraco.Core';
