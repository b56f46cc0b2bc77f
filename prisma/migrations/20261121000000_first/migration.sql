-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "subjects" (
    "id" SERIAL NOT NULL,
    "tenant" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "subjects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "state" JSON,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "owner" TEXT,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "send_after" TIMESTAMPTZ(3),
    "send_tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "body" JSON,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lines" (
    "id" SERIAL NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "body" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent" TEXT NOT NULL,

    CONSTRAINT "lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tickets" (
    "number" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "evidence" JSON NOT NULL,
    "state" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tickets_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tenant" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id_hash" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "customers" JSON NOT NULL,
    "proven" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "used_tokens" (
    "id" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "used_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "subjects_tenant_address_key" ON "subjects"("tenant", "address");

-- CreateIndex
CREATE INDEX "conversations_subject_id_idx" ON "conversations"("subject_id");

-- CreateIndex
CREATE INDEX "deliveries_state_conversation_id_idx" ON "deliveries"("state", "conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_channel_key_key" ON "deliveries"("channel", "key");

-- CreateIndex
CREATE INDEX "lines_conversation_id_id_idx" ON "lines"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "lines_sent_conversation_id_idx" ON "lines"("sent", "conversation_id");

-- CreateIndex
CREATE INDEX "tickets_tenant_number_idx" ON "tickets"("tenant", "number");

-- CreateIndex
CREATE INDEX "tickets_subject_id_idx" ON "tickets"("subject_id");

-- CreateIndex
CREATE INDEX "tickets_conversation_id_idx" ON "tickets"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "tickets_tenant_key_key" ON "tickets"("tenant", "key");

-- CreateIndex
CREATE INDEX "audit_tenant_at_idx" ON "audit"("tenant", "at");

-- CreateIndex
CREATE INDEX "audit_subject_id_idx" ON "audit"("subject_id");

-- CreateIndex
CREATE INDEX "sessions_subject_id_idx" ON "sessions"("subject_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lines" ADD CONSTRAINT "lines_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- People read these numbers aloud: four digits from the first one on.
ALTER SEQUENCE "tickets_number_seq" RESTART WITH 1001;
