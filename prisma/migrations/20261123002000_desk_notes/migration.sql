ALTER TABLE "handovers" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'ticket';

ALTER TABLE "handovers" ADD COLUMN "about_id" INTEGER;

ALTER TABLE "handovers" ADD COLUMN "move_id" INTEGER;

CREATE UNIQUE INDEX "handovers_about_id_kind_move_id_key" ON "handovers"("about_id", "kind", "move_id");

ALTER TABLE "handovers" ADD CONSTRAINT "handovers_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "handovers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "handovers" ADD CONSTRAINT "handovers_move_id_fkey" FOREIGN KEY ("move_id") REFERENCES "ticket_moves"("id") ON DELETE SET NULL ON UPDATE CASCADE;
