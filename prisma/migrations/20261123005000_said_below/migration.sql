-- What was said below a triage card, so that it can be taken away.
CREATE TABLE "triage_said" (
    "id" SERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "installation" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'stands',
    "due" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "triage_said_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "triage_said_number_idx" ON "triage_said"("number");
CREATE INDEX "triage_said_state_due_idx" ON "triage_said"("state", "due");
ALTER TABLE "triage_said" ADD CONSTRAINT "triage_said_number_fkey" FOREIGN KEY ("number") REFERENCES "tickets"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
