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

CREATE TABLE "headspaceSummitSignUp" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "editionKey" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "nameFolded" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "emailFolded" TEXT NOT NULL,
  "organisation" TEXT NULL,
  "receivedAt" TEXT NOT NULL,
  "endsOn" TEXT NOT NULL,
  "hasAccessNeeds" INTEGER NOT NULL,
  "state" INTEGER NOT NULL,
  "seatedAt" TEXT NULL,
  "cancelledAt" TEXT NULL,
  "origin" TEXT NOT NULL,
  "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "IX_headspaceSummitSignUp_person" ON "headspaceSummitSignUp" ("editionKey", "emailFolded", "nameFolded") WHERE "state" <> 2;
CREATE INDEX "IX_headspaceSummitSignUp_list" ON "headspaceSummitSignUp" ("editionKey", "state", "receivedAt", "key");
CREATE INDEX "IX_headspaceSummitSignUp_hasAccessNeeds" ON "headspaceSummitSignUp" ("endsOn") WHERE "hasAccessNeeds";
