-- AlterTable
ALTER TABLE "lines" ADD COLUMN     "key" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'answer';

-- CreateIndex
CREATE UNIQUE INDEX "lines_key_key" ON "lines"("key");
