CREATE TABLE "ticket_clocks" (
    "number" INTEGER NOT NULL,
    "clock" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "letter" TEXT NOT NULL,
    "letter_after" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_clocks_pkey" PRIMARY KEY ("number", "clock", "stage")
);

CREATE INDEX "ticket_clocks_letter_letter_after_idx" ON "ticket_clocks"("letter", "letter_after");

ALTER TABLE "ticket_clocks" ADD CONSTRAINT "ticket_clocks_number_fkey" FOREIGN KEY ("number") REFERENCES "tickets"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
