-- CreateTable
CREATE TABLE "installations" (
    "channel" TEXT NOT NULL,
    "installation" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "installed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installations_pkey" PRIMARY KEY ("channel","installation")
);
