-- AlterTable
ALTER TABLE "tickets" ADD COLUMN     "cause" TEXT,
ADD COLUMN     "holder_id" INTEGER,
ADD COLUMN     "leads" TEXT,
ADD COLUMN     "parent_number" INTEGER,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "solved" TEXT;

-- A ticket that was there before has been in its state since it was opened.
UPDATE "tickets" SET "since" = "opened_at";

-- CreateTable
CREATE TABLE "ticket_moves" (
    "id" SERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "subject_id" INTEGER,
    "move" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "ticket_moves_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ticket_moves_number_id_idx" ON "ticket_moves"("number", "id");

-- CreateIndex
CREATE INDEX "ticket_moves_subject_id_idx" ON "ticket_moves"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "tickets_tenant_leads_key" ON "tickets"("tenant", "leads");

-- CreateIndex
CREATE INDEX "tickets_holder_id_idx" ON "tickets"("holder_id");

-- CreateIndex
CREATE INDEX "tickets_parent_number_idx" ON "tickets"("parent_number");

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "subjects"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_parent_number_fkey" FOREIGN KEY ("parent_number") REFERENCES "tickets"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_moves" ADD CONSTRAINT "ticket_moves_number_fkey" FOREIGN KEY ("number") REFERENCES "tickets"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_moves" ADD CONSTRAINT "ticket_moves_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE SET NULL ON UPDATE CASCADE;
