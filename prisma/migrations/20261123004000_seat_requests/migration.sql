CREATE TABLE "seat_requests" (
    "number" INTEGER NOT NULL,
    "tenant" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "sum" JSON,
    "reason" TEXT,
    "needed" JSON NOT NULL,
    "state" TEXT NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "step_since" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "heard_at" TIMESTAMPTZ(3) NOT NULL,
    "settled" TEXT NOT NULL DEFAULT 'no',
    "due" TIMESTAMPTZ(3),
    "taken_until" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "seat_requests_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "seat_approvers" (
    "number" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "reached" TEXT,

    CONSTRAINT "seat_approvers_pkey" PRIMARY KEY ("number", "step", "place")
);

CREATE TABLE "seat_decisions" (
    "id" SERIAL NOT NULL,
    "number" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seat_decisions_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "seat_requests_due_idx" ON "seat_requests"("due");
CREATE UNIQUE INDEX "seat_approvers_number_step_subject_id_key" ON "seat_approvers"("number", "step", "subject_id");
CREATE INDEX "seat_approvers_subject_id_idx" ON "seat_approvers"("subject_id");
CREATE UNIQUE INDEX "seat_decisions_number_step_subject_id_key" ON "seat_decisions"("number", "step", "subject_id");
CREATE INDEX "seat_decisions_subject_id_idx" ON "seat_decisions"("subject_id");

ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_number_fkey" FOREIGN KEY ("number") REFERENCES "tickets"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "seat_approvers" ADD CONSTRAINT "seat_approvers_number_fkey" FOREIGN KEY ("number") REFERENCES "seat_requests"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "seat_approvers" ADD CONSTRAINT "seat_approvers_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "seat_decisions" ADD CONSTRAINT "seat_decisions_number_fkey" FOREIGN KEY ("number") REFERENCES "seat_requests"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "seat_decisions" ADD CONSTRAINT "seat_decisions_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
