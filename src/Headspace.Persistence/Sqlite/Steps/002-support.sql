CREATE TABLE "headspacePayment" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "orderId" TEXT NOT NULL,
  "subjectKind" INTEGER NULL,
  "subjectKey" TEXT NULL,
  "amount" INTEGER NOT NULL,
  "currency" TEXT NOT NULL,
  "createdAt" TEXT NOT NULL,
  "gatewayId" TEXT NULL,
  "link" TEXT NULL,
  "abandonedAt" TEXT NULL,
  "operations" TEXT NOT NULL,
  "isOpen" INTEGER NOT NULL,
  "capturedAt" TEXT NULL,
  "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "IX_headspacePayment_orderId" ON "headspacePayment" ("orderId");
CREATE INDEX "IX_headspacePayment_subjectKey" ON "headspacePayment" ("subjectKey", "subjectKind");
CREATE INDEX "IX_headspacePayment_isOpen" ON "headspacePayment" ("createdAt", "key") WHERE "isOpen";
CREATE INDEX "IX_headspacePayment_capturedAt" ON "headspacePayment" ("capturedAt");

CREATE TABLE "headspaceAgreement" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "orderId" TEXT NOT NULL,
  "subjectKind" INTEGER NULL,
  "subjectKey" TEXT NULL,
  "amount" INTEGER NOT NULL,
  "interval" INTEGER NOT NULL,
  "firstOn" TEXT NOT NULL,
  "state" INTEGER NOT NULL,
  "subscriptionId" TEXT NULL,
  "confirmation" INTEGER NOT NULL,
  "cardValidTo" TEXT NULL,
  "nextChargeOn" TEXT NULL,
  "charge" TEXT NULL,
  "firstAttemptOn" TEXT NULL,
  "version" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "IX_headspaceAgreement_orderId" ON "headspaceAgreement" ("orderId");
CREATE INDEX "IX_headspaceAgreement_subjectKey" ON "headspaceAgreement" ("subjectKey", "subjectKind");
CREATE INDEX "IX_headspaceAgreement_state_nextChargeOn" ON "headspaceAgreement" ("state", "nextChargeOn");

CREATE TABLE "headspaceMembership" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "supporterKey" TEXT NOT NULL,
  "type" INTEGER NOT NULL,
  "price" INTEGER NOT NULL,
  "agreementKey" TEXT NULL,
  "origin" TEXT NOT NULL,
  "submittedOn" TEXT NULL,
  "reminders" TEXT NOT NULL,
  "resignedOn" TEXT NULL,
  "erasedOn" TEXT NULL,
  "paidTo" TEXT NULL,
  "version" INTEGER NOT NULL
);
CREATE INDEX "IX_headspaceMembership_supporterKey" ON "headspaceMembership" ("supporterKey");
CREATE INDEX "IX_headspaceMembership_agreementKey" ON "headspaceMembership" ("agreementKey");
CREATE INDEX "IX_headspaceMembership_paidTo" ON "headspaceMembership" ("paidTo");

CREATE TABLE "headspaceMembershipPayment" (
  "membershipKey" TEXT NOT NULL,
  "paymentKey" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "amount" INTEGER NOT NULL,
  "paidOn" TEXT NOT NULL,
  "periodFrom" TEXT NOT NULL,
  "periodTo" TEXT NOT NULL,
  "isRefunded" INTEGER NOT NULL,
  PRIMARY KEY ("membershipKey", "paymentKey"),
  FOREIGN KEY ("membershipKey") REFERENCES "headspaceMembership" ("key") ON DELETE CASCADE
);
CREATE INDEX "IX_headspaceMembershipPayment_paidOn" ON "headspaceMembershipPayment" ("paidOn", "membershipKey");

CREATE TABLE "headspaceSupporter" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "emailFolded" TEXT NOT NULL,
  "phone" TEXT NULL,
  "address" TEXT NULL,
  "postcode" TEXT NULL,
  "city" TEXT NULL,
  "birthYear" INTEGER NULL,
  "cvr" TEXT NULL,
  "ean" TEXT NULL,
  "contact" TEXT NULL,
  "guardianName" TEXT NULL,
  "guardianEmail" TEXT NULL,
  "nearestCentre" TEXT NULL,
  "createdAt" TEXT NOT NULL,
  "version" INTEGER NOT NULL
);
CREATE INDEX "IX_headspaceSupporter_emailFolded" ON "headspaceSupporter" ("emailFolded", "createdAt");

CREATE TABLE "headspaceSupporterCpr" (
  "supporterKey" TEXT NOT NULL PRIMARY KEY,
  "keyId" TEXT NOT NULL,
  "ciphertext" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL
);
CREATE INDEX "IX_headspaceSupporterCpr_fingerprint" ON "headspaceSupporterCpr" ("fingerprint");

CREATE TABLE "headspaceDonation" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "giverKey" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "frequency" INTEGER NOT NULL,
  "purpose" TEXT NOT NULL,
  "wantsDeduction" INTEGER NOT NULL,
  "createdAt" TEXT NOT NULL,
  "origin" TEXT NOT NULL
);
CREATE INDEX "IX_headspaceDonation_giverKey" ON "headspaceDonation" ("giverKey");

CREATE TABLE "headspaceReceiptSeries" (
  "series" INTEGER NOT NULL PRIMARY KEY,
  "last" INTEGER NOT NULL
);
INSERT INTO "headspaceReceiptSeries" ("series", "last") VALUES (0, 0), (1, 0);

CREATE TABLE "headspaceReceipt" (
  "series" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "paymentKey" TEXT NOT NULL,
  "issuedOn" TEXT NOT NULL,
  "paidOn" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "purpose" TEXT NOT NULL,
  "isReported" INTEGER NOT NULL,
  "issuerName" TEXT NOT NULL,
  "issuerCvr" TEXT NOT NULL,
  "issuerPermit" TEXT NULL,
  "stopUrl" TEXT NULL,
  PRIMARY KEY ("series", "number")
);
CREATE UNIQUE INDEX "IX_headspaceReceipt_paymentKey" ON "headspaceReceipt" ("paymentKey");

CREATE TABLE "headspaceEnquiry" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "municipalityCode" TEXT NOT NULL,
  "entryKey" TEXT NULL,
  "contact" TEXT NULL,
  "receivedAt" TEXT NOT NULL,
  "state" INTEGER NOT NULL,
  "step" INTEGER NOT NULL,
  "owner" TEXT NULL,
  "parkedUntil" TEXT NULL,
  "duplicateOf" TEXT NULL,
  "answeredAt" TEXT NULL,
  "log" TEXT NOT NULL,
  "version" INTEGER NOT NULL
);
CREATE INDEX "IX_headspaceEnquiry_municipalityCode" ON "headspaceEnquiry" ("municipalityCode", "receivedAt");
CREATE INDEX "IX_headspaceEnquiry_state" ON "headspaceEnquiry" ("state", "receivedAt");
