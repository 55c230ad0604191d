import type { ProgramCall, ProgramLanguage } from './program-calls';

/** A function of a library that migrates, and the command that does the same. */
export interface LibraryMigrator {
  readonly language: ProgramLanguage;
  /** A module that the program imports, or from which the function comes if `isOwnName` is set. */
  readonly module?: RegExp;
  /** The function is a name of the module, not a method of any value. */
  readonly isOwnName?: true;
  readonly callee: RegExp;
  /** Arguments with which the function only shows something. */
  readonly except?: RegExp;
  /** Returns the words of the command. `words` are the arguments with which the program starts. */
  readonly toWords: (
    call: ProgramCall,
    match: RegExpExecArray,
    words: readonly string[],
  ) => readonly string[];
}

/** Returns the strings of the arguments, also those of a list. */
const literalWords = ({ args }: ProgramCall): readonly string[] => args.flatMap((arg) => arg ?? []);

/** Drivers of drizzle-orm that are not for Postgres. */
const OTHER_DIALECTS: readonly (readonly [RegExp, string])[] = [
  [/\/(?:mysql|planetscale|tidb|singlestore)/, 'mysql'],
  [/\/(?:.*sqlite|libsql|d1|durable)/, 'sqlite'],
];

const NODE_MIGRATORS: readonly LibraryMigrator[] = [
  {
    language: 'javascript',
    module: /^drizzle-orm\/.*migrator$/,
    isOwnName: true,
    callee: /(?:^|\.)migrate$/,
    toWords: ({ module = '' }) => {
      const [, dialect] = OTHER_DIALECTS.find(([pattern]) => pattern.test(module)) ?? [];
      return ['drizzle-kit', 'migrate', ...(dialect === undefined ? [] : [`--dialect=${dialect}`])];
    },
  },
  {
    language: 'javascript',
    callee: /\.migrate\.(latest|up|down|rollback)$/,
    toWords: (_, [, verb = '']) => ['knex', `migrate:${verb}`],
  },
  {
    language: 'javascript',
    callee: /\.runMigrations$/,
    toWords: () => ['typeorm', 'migration:run'],
  },
  {
    language: 'javascript',
    callee: /\.undoLastMigration$/,
    toWords: () => ['typeorm', 'migration:revert'],
  },
  {
    language: 'javascript',
    callee: /(?:^|\.)(?:migrateToLatest|migrateTo|migrateUp)$/,
    toWords: () => ['kysely', 'migrate:up'],
  },
  {
    language: 'javascript',
    callee: /(?:^|\.)migrateDown$/,
    toWords: () => ['kysely', 'migrate:down'],
  },
  {
    language: 'javascript',
    module: /^(?:umzug|@slonik\/migrator)$/,
    callee: /\.(up|down)$/,
    toWords: (_, [, verb = '']) => ['umzug', verb],
  },
  {
    language: 'javascript',
    module: /^(?:umzug|@slonik\/migrator)$/,
    callee: /\.runAsCLI$/,
    toWords: (_call, _match, words) => ['umzug', ...words],
  },
  {
    language: 'javascript',
    module: /^node-pg-migrate/,
    isOwnName: true,
    callee: /^/,
    toWords: ({ argumentText }) => [
      'node-pg-migrate',
      /direction\s*:\s*['"]down/.test(argumentText) ? 'down' : 'up',
    ],
  },
  {
    language: 'javascript',
    module: /^(?:postgres-migrations|@databases\/pg-migrations)$/,
    isOwnName: true,
    callee: /^(?:migrate|applyMigrations)$|\.migrate$/,
    toWords: () => ['postgres-migrations', 'migrate'],
  },
  {
    language: 'javascript',
    module: /^@mikro-orm\//,
    callee: /(?:getMigrator\(\)|[mM]igrator)\.(up|down)$/,
    toWords: (_, [, verb = '']) => ['mikro-orm', `migration:${verb}`],
  },
  {
    language: 'javascript',
    module: /^db-migrate$/,
    callee: /\.(up|down|reset)$/,
    toWords: (_, [, verb = '']) => ['db-migrate', verb],
  },
  {
    language: 'javascript',
    module: /^postgrator$/,
    callee: /\.migrate$/,
    toWords: () => ['postgrator'],
  },
  {
    language: 'javascript',
    module: /^ley$/,
    callee: /^(?:ley\.)?(up|down)$/,
    toWords: (_, [, verb = '']) => ['ley', verb],
  },
  {
    language: 'javascript',
    callee: /payload\.db\.migrate$/,
    toWords: () => ['payload', 'migrate'],
  },
];

const PYTHON_MIGRATORS: readonly LibraryMigrator[] = [
  {
    language: 'python',
    module: /^alembic\b/,
    callee: /(?:^|\.)command\.(upgrade|downgrade|stamp)$/,
    except: /\bsql\s*=\s*True/,
    toWords: (_, [, verb = '']) => ['alembic', verb],
  },
  {
    language: 'python',
    module: /^alembic\.command$/,
    isOwnName: true,
    callee: /^(upgrade|downgrade|stamp)$/,
    except: /\bsql\s*=\s*True/,
    toWords: (_, [, verb = '']) => ['alembic', verb],
  },
  {
    language: 'python',
    module: /^alembic\b/,
    callee: /(?:^main|config\.main)$/,
    toWords: (call) => ['alembic', ...literalWords(call)],
  },
  {
    language: 'python',
    callee: /(?:^|\.)call_command$/,
    except: /\b(?:plan|check_unapplied|check)\s*=\s*True/,
    toWords: (call) => ['manage.py', ...literalWords(call)],
  },
  {
    language: 'python',
    callee: /(?:^|\.)execute_from_command_line$/,
    toWords: (call, _, words) => {
      const literal = literalWords(call).slice(1);
      return ['manage.py', ...(literal.length > 0 ? literal : words)];
    },
  },
  {
    language: 'python',
    module: /^flask_migrate$/,
    isOwnName: true,
    callee: /(?:^|\.)(upgrade|downgrade|stamp)$/,
    except: /\bsql\s*=\s*True/,
    toWords: (_, [, verb = '']) => ['flask', 'db', verb],
  },
  {
    language: 'python',
    callee: /\.apply_migrations$/,
    toWords: () => ['yoyo', 'apply'],
  },
  {
    language: 'python',
    callee: /\.rollback_migrations$/,
    toWords: () => ['yoyo', 'rollback'],
  },
  {
    language: 'python',
    module: /^aerich\b/,
    callee: /\.(upgrade|downgrade)$/,
    toWords: (_, [, verb = '']) => ['aerich', verb],
  },
  {
    language: 'python',
    module: /^peewee_migrate\b/,
    callee: /\.(run|rollback)$/,
    toWords: (_, [, verb = '']) => ['pw_migrate', verb === 'run' ? 'migrate' : verb],
  },
];

/** The libraries that migrate when a program calls them. A new library is a row. */
export const LIBRARY_MIGRATORS: readonly LibraryMigrator[] = [
  ...NODE_MIGRATORS,
  ...PYTHON_MIGRATORS,
];
