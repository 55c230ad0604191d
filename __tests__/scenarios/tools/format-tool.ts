import { workspace } from '../../support/action';
import type { TestDatabase } from '../../support/postgres';
import { type ProgramResult, readOutput } from './programs';

/** A migration of the test, without the syntax of a tool. */
export interface TestMigration {
  readonly version: string;
  readonly name: string;
  readonly up: string;
  readonly down: string;
  /** Whether the migration cannot run in a transaction. */
  readonly nonTransactional?: boolean;
}

/** A real migration tool whose files the action can apply. */
export interface FormatTool {
  /** The value of the input `format`. */
  readonly name: string;
  /** The folder of its migrations, if it is not `migrations`. */
  readonly folder?: string;
  /** The path of its program or its folder. Undefined if it could not be fetched. */
  readonly bin: string | undefined;
  /** Returns the files of these migrations, by their paths. */
  readonly createFiles: (migrations: readonly TestMigration[]) => Readonly<Record<string, string>>;
  /** Applies the pending migrations. */
  readonly runUp: (bin: string, db: TestDatabase, folder: string) => Promise<ProgramResult>;
  /** Returns the shell command that applies the pending migrations to `DATABASE_URL`. */
  readonly createCommand: (bin: string) => string;
  /** The output of the tool if no migration is pending. */
  readonly nothingPending: RegExp;
  /** The query for its history table, in the order of application. */
  readonly historyQuery: string;
  /** The rows of this query after all migrations of the test. */
  readonly versions: readonly string[];
}

/** The migrations of the test, in the order of application. */
export const TEST_MIGRATIONS: readonly TestMigration[] = [
  {
    version: '20240101000001',
    name: 'orders',
    up: "CREATE TABLE orders (id int PRIMARY KEY, note text DEFAULT 'it''s; --');\nINSERT INTO orders VALUES (1);",
    down: 'DROP TABLE orders;',
  },
  {
    version: '20240101000002',
    name: 'total',
    up: 'CREATE FUNCTION total() RETURNS bigint LANGUAGE plpgsql AS $body$\nBEGIN\n  -- a comment; with a semicolon\n  RETURN (SELECT count(*) FROM orders);\nEND;\n$body$;',
    down: 'DROP FUNCTION total();',
  },
  {
    version: '20240101000003',
    name: 'index',
    nonTransactional: true,
    up: 'CREATE INDEX CONCURRENTLY orders_note ON orders (note);',
    down: 'DROP INDEX orders_note;',
  },
  {
    version: '20240101000004',
    name: 'more_orders',
    up: "ALTER TABLE orders ADD COLUMN country text;\n\nUPDATE orders SET country = 'de';",
    down: 'ALTER TABLE orders DROP COLUMN country;',
  },
];

/**
 * Installs packages of npm and returns their `node_modules`.
 *
 * @param args Packages, and options of `npm install`.
 */
export async function installPackages(
  args: readonly string[],
  folder = workspace(),
): Promise<string> {
  await readOutput({ program: 'npm', args: ['install', '--silent', '--no-save', ...args], folder });
  return `${folder}/node_modules`;
}

/** Returns the variables of the tests with `DATABASE_URL`. */
export function withDatabaseUrl({ url }: TestDatabase): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: url };
}
