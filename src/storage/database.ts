import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, Migrator, SqliteDialect } from "kysely";
import Libsql from "libsql";
import { MIGRATIONS } from "./migrations.ts";
import type { Tables } from "./schema.ts";

export type Database = Kysely<Tables>;

/** The data folder or the database in it cannot be used; the message says which and why. */
export class StorageError extends Error {
  override readonly name = "StorageError";
}

export const IN_MEMORY = ":memory:";
export const DATABASE_FILE = "kuanxian.sqlite";

const because = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Opens the embedded database in a folder (made where it is missing), or one in memory, and brings its tables up to
 * date. A commit is on disk when it returns (`synchronous=FULL`). Rejects with `StorageError`.
 */
export const openDatabase = async (folder: string): Promise<Database> => {
  const file = folder === IN_MEMORY ? IN_MEMORY : join(folder, DATABASE_FILE);
  try {
    if (folder !== IN_MEMORY) mkdirSync(folder, { recursive: true });
    const connection = new Libsql(file);
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("busy_timeout = 5000");
    const db: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
    await migrate(db);
    return db;
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError(`cannot open the data folder ${folder}: ${because(error)}`);
  }
};

const migrate = async (db: Database): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new StorageError(`cannot bring the database up to date: ${because(error)}`);
};
