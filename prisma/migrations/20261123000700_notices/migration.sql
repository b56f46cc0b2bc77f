CREATE TABLE "notices" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "title" JSON NOT NULL,
    "text" JSON NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("tenant","id")
);

CREATE TABLE "licence_counts" (
    "tenant" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "licence_counts_pkey" PRIMARY KEY ("tenant","day")
);
