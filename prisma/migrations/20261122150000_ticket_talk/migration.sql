-- AlterTable
ALTER TABLE "tickets" ADD COLUMN     "talk" TEXT NOT NULL DEFAULT 'loket';
