-- CreateTable
CREATE TABLE "handovers" (
    "id" SERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "desk" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "ref" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "doubt_since" TIMESTAMPTZ(3),
    "due" TIMESTAMPTZ(3) NOT NULL,
    "problem" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_messages" (
    "id" SERIAL NOT NULL,
    "tenant" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" JSON,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',

    CONSTRAINT "desk_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "handovers_key_key" ON "handovers"("key");

-- CreateIndex
CREATE INDEX "handovers_number_idx" ON "handovers"("number");

-- CreateIndex
CREATE INDEX "handovers_state_due_idx" ON "handovers"("state", "due");

-- CreateIndex
CREATE INDEX "desk_messages_state_idx" ON "desk_messages"("state");

-- CreateIndex
CREATE UNIQUE INDEX "desk_messages_tenant_desk_key_key" ON "desk_messages"("tenant", "desk", "key");

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_number_fkey" FOREIGN KEY ("number") REFERENCES "tickets"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
