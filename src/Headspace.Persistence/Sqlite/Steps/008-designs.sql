CREATE TABLE "headspaceFormFolder" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "parentKey" TEXT NULL,
  "name" TEXT NOT NULL
);

CREATE TABLE "headspaceFormVersion" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "formKey" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "by" TEXT NULL,
  "isKept" INTEGER NOT NULL,
  "definition" TEXT NOT NULL
);
CREATE INDEX "IX_headspaceFormVersion_formKey_at" ON "headspaceFormVersion" ("formKey", "at", "key", "by", "isKept");
CREATE INDEX "IX_headspaceFormVersion_at" ON "headspaceFormVersion" ("at");
