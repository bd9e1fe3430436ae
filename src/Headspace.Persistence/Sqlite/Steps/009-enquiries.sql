ALTER TABLE "headspaceEnquiry" ADD COLUMN "people" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "headspaceEnquiry" ADD COLUMN "nextAction" TEXT NULL;
ALTER TABLE "headspaceEnquiry" ADD COLUMN "nextActionOn" TEXT NULL;
ALTER TABLE "headspaceEnquiry" ADD COLUMN "centreKey" TEXT NULL;
ALTER TABLE "headspaceEnquiry" ADD COLUMN "search" TEXT NOT NULL DEFAULT '';
UPDATE "headspaceEnquiry" SET "search" = lower("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX "IX_headspaceEnquiry_owner" ON "headspaceEnquiry" ("owner", "nextActionOn");
CREATE INDEX "IX_headspaceEnquiry_receivedAt" ON "headspaceEnquiry" ("receivedAt", "key");
