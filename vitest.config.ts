import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };

/** `*.test.ts` runs anywhere; `*.db.test.ts` gets a PostgreSQL server of its own from lib/testing/postgres-server.ts. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{bin,lib,sandbox,simulator,components,prisma,i18n}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          // They keep nothing from each other: a fresh process for each file would take longer than all of them.
          isolate: false,
          // A busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{lib,simulator}/**/*.db.test.ts'],
          globalSetup: ['lib/testing/postgres-server.ts'],
          setupFiles: ['lib/testing/own-database.ts', 'lib/testing/own-provider.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
