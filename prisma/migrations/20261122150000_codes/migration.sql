-- CreateTable
CREATE TABLE "codes" (
    "id" SERIAL NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "tenant" TEXT NOT NULL,
    "address" TEXT,
    "address_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "code_hash" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "send_after" TIMESTAMPTZ(3),

    CONSTRAINT "codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proofs" (
    "conversation_id" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proofs_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateIndex
CREATE INDEX "codes_conversation_id_id_idx" ON "codes"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "codes_address_hash_asked_at_idx" ON "codes"("address_hash", "asked_at");

-- CreateIndex
CREATE INDEX "codes_subject_id_asked_at_idx" ON "codes"("subject_id", "asked_at");

-- CreateIndex
CREATE INDEX "codes_send_after_idx" ON "codes"("send_after");

-- CreateIndex
CREATE INDEX "proofs_subject_id_idx" ON "proofs"("subject_id");

-- AddForeignKey
ALTER TABLE "codes" ADD CONSTRAINT "codes_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codes" ADD CONSTRAINT "codes_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
