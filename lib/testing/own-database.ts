// Setup of every integration test file: DATABASE_URL names a database of its own before the file's imports read it.
import { createDatabase } from './database';

process.env.DATABASE_URL = await createDatabase();
