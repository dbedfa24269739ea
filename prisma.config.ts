import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `prisma generate` needs no server; the commands that do are given one by bin/prisma.mjs.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unset' },
});
