ALTER TABLE "headspaceOutbox" ADD COLUMN "attemptsBefore" INTEGER NOT NULL DEFAULT 0;
