CREATE TABLE "headspaceYearlyStatement" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "giverKey" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "askedOn" TEXT NOT NULL
);
CREATE INDEX "IX_headspaceYearlyStatement_year" ON "headspaceYearlyStatement" ("year");
