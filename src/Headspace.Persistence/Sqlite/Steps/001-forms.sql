CREATE TABLE "headspaceForm" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "alias" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL
);

CREATE TABLE "headspaceFormEntry" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "submissionKey" TEXT NOT NULL,
  "formId" TEXT NOT NULL,
  "state" INTEGER NOT NULL,
  "createdAt" TEXT NOT NULL,
  "updatedAt" TEXT NOT NULL,
  "culture" TEXT NOT NULL,
  "pageKey" TEXT NULL,
  "origin" TEXT NOT NULL,
  "memberKey" TEXT NULL,
  "values" TEXT NOT NULL,
  "consents" TEXT NOT NULL,
  "spamScore" INTEGER NOT NULL,
  "spamReasons" TEXT NOT NULL,
  "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "IX_headspaceFormEntry_submissionKey" ON "headspaceFormEntry" ("submissionKey");
CREATE INDEX "IX_headspaceFormEntry_formId_createdAt" ON "headspaceFormEntry" ("formId", "createdAt", "key");
CREATE INDEX "IX_headspaceFormEntry_formId_state_updatedAt" ON "headspaceFormEntry" ("formId", "state", "updatedAt");

CREATE TABLE "headspaceOutbox" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "createdAt" TEXT NOT NULL,
  "dueAt" TEXT NOT NULL,
  "state" INTEGER NOT NULL,
  "attempts" INTEGER NOT NULL,
  "interruptions" INTEGER NOT NULL,
  "isRunning" INTEGER NOT NULL,
  "endedAt" TEXT NULL,
  "note" TEXT NULL
);
CREATE INDEX "IX_headspaceOutbox_state_dueAt" ON "headspaceOutbox" ("state", "dueAt", "createdAt", "key");
CREATE INDEX "IX_headspaceOutbox_state_endedAt" ON "headspaceOutbox" ("state", "endedAt");
CREATE INDEX "IX_headspaceOutbox_subject" ON "headspaceOutbox" ("subject");
