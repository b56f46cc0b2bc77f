-- CreateTable
CREATE TABLE "looks" (
    "id" SERIAL NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "tenant" TEXT NOT NULL,
    "customers" JSON NOT NULL,
    "via" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "about" JSON,
    "causes" JSON NOT NULL,
    "after" TIMESTAMPTZ(3) NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "put_off" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'booked',
    "outcome" TEXT,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "runs" INTEGER NOT NULL DEFAULT 0,
    "taken_until" TIMESTAMPTZ(3),

    CONSTRAINT "looks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "looks_state_due_idx" ON "looks"("state", "due");

-- CreateIndex
CREATE INDEX "looks_conversation_id_idx" ON "looks"("conversation_id");

-- CreateIndex
CREATE INDEX "looks_subject_id_idx" ON "looks"("subject_id");

-- AddForeignKey
ALTER TABLE "looks" ADD CONSTRAINT "looks_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "looks" ADD CONSTRAINT "looks_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
