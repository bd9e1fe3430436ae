CREATE TABLE "headspaceNewsletterSubscription" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "email" TEXT NOT NULL,
  "emailFolded" TEXT NOT NULL,
  "name" TEXT NULL,
  "topics" TEXT NOT NULL,
  "wish" TEXT NULL,
  "wishedAt" TEXT NULL,
  "consents" TEXT NOT NULL,
  "state" INTEGER NOT NULL,
  "confirmedAt" TEXT NULL,
  "unsubscribedAt" TEXT NULL,
  "origin" TEXT NOT NULL,
  "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "IX_headspaceNewsletterSubscription_emailFolded" ON "headspaceNewsletterSubscription" ("emailFolded");
CREATE INDEX "IX_headspaceNewsletterSubscription_wishedAt" ON "headspaceNewsletterSubscription" ("wishedAt") WHERE "wishedAt" IS NOT NULL;
CREATE INDEX "IX_headspaceNewsletterSubscription_unsubscribedAt" ON "headspaceNewsletterSubscription" ("unsubscribedAt") WHERE "unsubscribedAt" IS NOT NULL;
CREATE INDEX "IX_headspaceNewsletterSubscription_state" ON "headspaceNewsletterSubscription" ("state", "confirmedAt");
