-- CreateTable
CREATE TABLE "triage_cards" (
    "id" SERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "installation" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "ref" TEXT,
    "revision" INTEGER NOT NULL DEFAULT -1,
    "joined" INTEGER NOT NULL DEFAULT 0,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "triage_cards_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "triage_cards_number_channel_installation_thread_key" ON "triage_cards"("number", "channel", "installation", "thread");

-- CreateIndex
CREATE INDEX "triage_cards_channel_installation_thread_due_idx" ON "triage_cards"("channel", "installation", "thread", "due");

-- AddForeignKey
ALTER TABLE "triage_cards" ADD CONSTRAINT "triage_cards_number_fkey" FOREIGN KEY ("number") REFERENCES "tickets"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "tickets" ADD COLUMN     "snoozed" TEXT,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "tickets_snoozed_until_idx" ON "tickets"("snoozed_until");
