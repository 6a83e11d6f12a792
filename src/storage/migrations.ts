import type { Kysely, Migration } from "kysely";

/**
 * Every change of the tables, in order; a migration that has been released is never edited. The column types are those
 * that SQLite and PostgreSQL share.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "001_conversations": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("conversations")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("borrower", "text")
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addColumn("last_seq", "integer", (column) => column.notNull())
        .addColumn("created_at", "text", (column) => column.notNull())
        .addColumn("updated_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("messages")
        .addColumn("conversation", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("message_id", "text", (column) => column.notNull())
        .addColumn("sender", "text", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("text", "text", (column) => column.notNull())
        .addColumn("reply", "text")
        .addColumn("in_reply_to", "text")
        .addPrimaryKeyConstraint("messages_pk", ["conversation", "seq"])
        .execute();
      await db.schema
        .createTable("turns")
        .addColumn("conversation", "text", (column) => column.notNull())
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("message_id", "text", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("record", "text", (column) => column.notNull())
        // A platform that delivers a message twice meets this key.
        .addPrimaryKeyConstraint("turns_pk", ["channel", "conversation", "message_id"])
        .execute();
      await db.schema
        .createTable("audit_events")
        .addColumn("id", "integer", (column) => column.primaryKey())
        .addColumn("conversation", "text", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("detail", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex("audit_by_conversation")
        .on("audit_events")
        .columns(["conversation", "id"])
        .execute();
    },
  },
  "002_outcomes": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("arrangements")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("borrower", "text", (column) => column.notNull())
        .addColumn("account", "text", (column) => column.notNull())
        .addColumn("status", "text", (column) => column.notNull())
        .addColumn("agreed_on", "text", (column) => column.notNull())
        .addColumn("arrangement", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex("arrangements_by_borrower")
        .on("arrangements")
        .columns(["borrower", "agreed_on"])
        .execute();
      await db.schema
        .createTable("cases")
        .addColumn("reference", "text", (column) => column.notNull())
        .addColumn("conversation", "text", (column) => column.notNull())
        .addColumn("borrower", "text")
        .addColumn("about", "text", (column) => column.notNull())
        .addColumn("urgent", "integer", (column) => column.notNull())
        .addColumn("opened_at", "text", (column) => column.notNull())
        .addColumn("detail", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("cases_pk", ["reference", "about"])
        .execute();
      await db.schema
        .createTable("promises")
        .addColumn("id", "integer", (column) => column.primaryKey())
        .addColumn("conversation", "text", (column) => column.notNull())
        .addColumn("borrower", "text")
        .addColumn("account", "text", (column) => column.notNull())
        .addColumn("promised_on", "text", (column) => column.notNull())
        .addColumn("amount", "text")
        .addColumn("currency", "text")
        .addColumn("recorded_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("contact_wishes")
        .addColumn("id", "integer", (column) => column.primaryKey())
        .addColumn("conversation", "text", (column) => column.notNull())
        .addColumn("borrower", "text")
        .addColumn("wish", "text", (column) => column.notNull())
        .addColumn("until", "text")
        .addColumn("because", "text", (column) => column.notNull())
        .addColumn("recorded_at", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("outbox")
        .addColumn("id", "integer", (column) => column.primaryKey())
        .addColumn("conversation", "text", (column) => column.notNull())
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("attempts", "integer", (column) => column.notNull())
        .addColumn("not_before", "text", (column) => column.notNull())
        .addColumn("delivered_at", "text")
        .addColumn("last_error", "text")
        .execute();
      await db.schema
        .createIndex("outbox_waiting")
        .on("outbox")
        .columns(["delivered_at", "not_before"])
        .execute();
    },
  },
  "003_lender_book": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("borrowers")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("borrower", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("accounts")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("borrower", "text", (column) => column.notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("account", "text", (column) => column.notNull())
        .addColumn("dated_from", "text")
        .execute();
      await db.schema
        .createIndex("accounts_by_borrower")
        .on("accounts")
        .columns(["borrower", "id"])
        .execute();
    },
  },
};
