import { defineConfig } from 'prisma/config';

// Generating a client needs no schema engine, but Prisma fetches one unless a path to a program is given.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

// biome-ignore lint/style/noDefaultExport: Prisma reads its configuration from the default export
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
