-- CreateTable
CREATE TABLE "whereabouts" (
    "channel" TEXT NOT NULL,
    "installation" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "person" TEXT,
    "details" JSON NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "whereabouts_pkey" PRIMARY KEY ("channel","installation","thread")
);

-- CreateIndex
CREATE INDEX "whereabouts_channel_installation_person_idx" ON "whereabouts"("channel", "installation", "person");
