-- In how many of the attempts the turn went with no other beside it.
ALTER TABLE "conversations" ADD COLUMN "alone" INTEGER NOT NULL DEFAULT 0;
