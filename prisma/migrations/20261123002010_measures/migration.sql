-- CreateTable
CREATE TABLE "measures" (
    "id" SERIAL NOT NULL,
    "tenant" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "flow" TEXT,
    "source" TEXT,
    "outcome" TEXT,
    "causes" JSON,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measures_tenant_day_idx" ON "measures"("tenant", "day");

-- CreateIndex
CREATE INDEX "tickets_tenant_opened_at_idx" ON "tickets"("tenant", "opened_at");
