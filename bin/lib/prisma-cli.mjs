// How the Prisma CLI is run here: offline, with the WebAssembly engine in place of the native one.
import { inRoot } from './root.mjs';

export const prismaCli = inRoot('node_modules/prisma/build/index.js');

export const prismaEnvironment = {
  PRISMA_SCHEMA_ENGINE_BINARY: inRoot('prisma/schema-engine.mjs'),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  // It would tell Prisma's servers about every call.
  CHECKPOINT_DISABLE: '1',
};
