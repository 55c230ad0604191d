import type { Problem } from '../problem';
import type { LineComment } from './line-comments';

interface Directive {
  readonly tool: string;
  /** Tried on a trimmed line comment at the head of the file. */
  readonly pattern: RegExp;
  /** The tool's own reading of it, or files that use it. */
  readonly source: string;
}

/**
 * How files say that they are not to run in one transaction: ours, and those that other tools have
 * put at the head of real files. Anchored on both sides, so that prose that mentions a directive is
 * none. Where the tool reads case-insensitively, or its versions differ, so do we.
 */
export const NO_TRANSACTION_DIRECTIVES: readonly Directive[] = [
  {
    tool: 'governed',
    pattern: /^--\s*governed:\s*no-transaction$/i,
    source: 'design.md, section 7.2',
  },
  {
    tool: 'dbmate',
    pattern: /^--\s*migrate:up(?:\s+\S+)*\s+transaction:false(?:\s|$)/,
    source: 'https://github.com/amacneil/dbmate/blob/main/pkg/dbmate/migration.go',
  },
  {
    tool: 'goose',
    pattern: /^--\s*\+goose\s+NO\s+TRANSACTION$/i,
    source: 'https://github.com/pressly/goose/blob/main/internal/sqlparser/parser.go',
  },
  {
    tool: 'sql-migrate',
    pattern: /^-- \+migrate Up(?:\s+\S+)*\s+notransaction(?:\s|$)/,
    source: 'https://github.com/rubenv/sql-migrate/blob/master/sqlparse/sqlparse.go',
  },
  {
    tool: 'sqlx',
    pattern: /^-- no-transaction(?:\s|$)/,
    source: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/source.rs',
  },
  {
    tool: 'tern',
    pattern: /^---- tern: disable-tx ----$/,
    source: 'https://github.com/jackc/tern/blob/master/migrate/migrate.go',
  },
  {
    tool: 'graphile-migrate',
    pattern: /^--! no-transaction(?:\s|$)/,
    source: 'https://github.com/graphile/migrate#disabling-transaction',
  },
  {
    tool: 'postgres-migrations',
    pattern: /^-- postgres-migrations disable-transaction(?:\s|$)/,
    source: 'https://github.com/ThomWright/postgres-migrations/blob/master/src/run-migration.ts',
  },
  {
    tool: 'atlas',
    pattern: /^--\s*atlas:txmode\s+none$/,
    source: 'https://atlasgo.io/versioned/apply#transaction-configuration',
  },
  {
    tool: 'yoyo',
    pattern: /^--\s*transactional\s*:\s*false$/i,
    source: 'yoyo-migrations 9.0.0, yoyo/migrations.py, directive_pattern',
  },
  {
    tool: 'liquibase',
    pattern: /^--\s*changeset\s.*\srunInTransaction:\s*"?false"?(?:\s|$)/i,
    source: 'https://docs.liquibase.com/concepts/changelogs/sql-format.html',
  },
  {
    tool: 'flyway',
    pattern: /^--\s*flyway:executeInTransaction\s*=\s*false$/i,
    source: 'https://documentation.red-gate.com/fd/script-configuration-277579011.html',
  },
  {
    tool: 'morph',
    pattern: /^--\s*morph:nontransactional$/,
    source: 'https://github.com/mattermost/morph/blob/master/models/parse.go',
  },
  {
    tool: 'evolve',
    pattern: /^--\s*evolve-tx-off$/,
    source: 'https://evolve-db.netlify.app/configuration/transactions/',
  },
  {
    tool: 'prairielearn',
    pattern: /^-- prairielearn:migrations NO TRANSACTION$/,
    source: 'https://github.com/PrairieLearn/PrairieLearn/tree/master/packages/migrations',
  },
];

/** Whether a comment above the first statement says that the file is not to run in a transaction. */
export function hasNoTransactionDirective(comments: readonly LineComment[]): boolean {
  return comments.some(
    ({ text, above }) =>
      above === 0 && NO_TRANSACTION_DIRECTIVES.some(({ pattern }) => pattern.test(text)),
  );
}

/** What looks as if it were meant for us: our name, and right behind it a colon or the directive. */
const meantForUs =
  /^--+\s*govern?e?d?(?:\s*:|(?:[-_ ]?migrations?)?[\W_]*no[-_ ]?transactions?\b)/i;
const ours = NO_TRANSACTION_DIRECTIVES.filter(({ tool }) => tool === 'governed');

/** What `mode: check` reads (checks/suppression.ts): it changes nothing about how a file runs. */
const suppression = /^--\s*governed:\s*allow\s+[a-z-]+(?:\s|$)/;

/**
 * A directive of ours that is misspelt, or stands where it has no effect, is never ignored: the
 * file would run in another way than its author asked for.
 */
export function findInvalidDirectives(file: string, comments: readonly LineComment[]): Problem[] {
  const problems: Problem[] = [];
  for (const { text, line, above } of comments) {
    if (!meantForUs.test(text) || suppression.test(text)) continue;
    const known = ours.some(({ pattern }) => pattern.test(text));
    if (known && above === 0) continue;
    problems.push({
      code: 'unknown-directive',
      what: known
        ? `"${text}" stands below the first statement, where it has no effect.`
        : `"${text}" is no directive that exists.`,
      next: known
        ? 'Move it to the top of the file.'
        : 'Write "-- governed: no-transaction", on a line of its own above the first statement, or reword the comment.',
      file,
      line,
    });
  }
  return problems;
}
