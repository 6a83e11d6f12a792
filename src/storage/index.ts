/** The database: opening, migrating, and the queries over it. */
export { conversationStore } from "./conversationStore.ts";
export { DATABASE_FILE, type Database, IN_MEMORY, openDatabase, StorageError } from "./database.ts";
export { type Outbox, outbox, type Waiting } from "./outbox.ts";
