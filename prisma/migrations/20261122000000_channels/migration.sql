-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'web',
ADD COLUMN     "place" JSON;

-- AlterTable
ALTER TABLE "lines" ADD COLUMN     "ref" TEXT;

-- CreateTable
CREATE TABLE "identities" (
    "channel" TEXT NOT NULL,
    "installation" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "customers" JSON NOT NULL,
    "proven" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("channel","installation","person")
);

-- CreateIndex
CREATE INDEX "identities_subject_id_idx" ON "identities"("subject_id");

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
