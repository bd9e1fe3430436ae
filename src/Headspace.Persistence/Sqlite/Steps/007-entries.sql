-- Answers to be found by: whole by field, and any three letters of them. The index folds more than lower() does, which knows the
-- letters of English alone.
CREATE TABLE "headspaceFormEntryAnswer" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "entryKey" TEXT NOT NULL,
  "fieldId" TEXT NOT NULL,
  "text" TEXT NOT NULL
);
CREATE INDEX "IX_headspaceFormEntryAnswer_entryKey_fieldId" ON "headspaceFormEntryAnswer" ("entryKey", "fieldId");

CREATE VIRTUAL TABLE "headspaceFormEntryAnswerText" USING fts5("text", content='headspaceFormEntryAnswer', content_rowid='id', tokenize='trigram');
CREATE TRIGGER "TR_headspaceFormEntryAnswer_insert" AFTER INSERT ON "headspaceFormEntryAnswer" BEGIN
  INSERT INTO "headspaceFormEntryAnswerText" (rowid, "text") VALUES (NEW."id", NEW."text");
END;
CREATE TRIGGER "TR_headspaceFormEntryAnswer_delete" AFTER DELETE ON "headspaceFormEntryAnswer" BEGIN
  INSERT INTO "headspaceFormEntryAnswerText" ("headspaceFormEntryAnswerText", rowid, "text") VALUES ('delete', OLD."id", OLD."text");
END;

INSERT INTO "headspaceFormEntryAnswer" ("entryKey", "fieldId", "text")
SELECT entry."key", upper(answer.value ->> 'fieldId'), lower(coalesce(answer.value ->> 'text', answer.value ->> 'day', answer.value ->> 'number', answer.value ->> 'choice'))
FROM "headspaceFormEntry" entry, json_each(entry."values") answer
WHERE coalesce(answer.value ->> 'text', answer.value ->> 'day', answer.value ->> 'number', answer.value ->> 'choice') <> '';

CREATE INDEX "IX_headspaceFormEntry_formId_state_createdAt" ON "headspaceFormEntry" ("formId", "state", "createdAt", "key");
CREATE INDEX "IX_headspaceFormEntry_formId_updatedAt" ON "headspaceFormEntry" ("formId", "updatedAt", "key");

-- What staff did with entries, and what they noted.
CREATE TABLE "headspaceFormEntryEvent" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "entryKey" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "by" TEXT NULL,
  "kind" INTEGER NOT NULL,
  "text" TEXT NULL
);
CREATE INDEX "IX_headspaceFormEntryEvent_entryKey_at" ON "headspaceFormEntryEvent" ("entryKey", "at");

-- What is done with many entries at a time, and how far it has come.
CREATE TABLE "headspaceFormEntryJob" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "createdAt" TEXT NOT NULL,
  "job" TEXT NOT NULL
);
CREATE INDEX "IX_headspaceFormEntryJob_createdAt" ON "headspaceFormEntryJob" ("createdAt");

-- How many entries were removed, by whom or by which rule: what they said is gone.
CREATE TABLE "headspaceFormEntryRemoval" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "formId" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "by" TEXT NULL,
  "reason" TEXT NOT NULL,
  "count" INTEGER NOT NULL
);
CREATE INDEX "IX_headspaceFormEntryRemoval_formId_at" ON "headspaceFormEntryRemoval" ("formId", "at");
