import type { Problem } from '../problem';
import type { LineComment } from './line-comments';

interface Directive {
  readonly tool: string;
  /** Matches a trimmed line comment before the first statement. */
  readonly pattern: RegExp;
  /** Documentation or source code of the tool. */
  readonly source: string;
}

/**
 * Directives that make a file non-transactional: of this action and of other tools. The patterns
 * match a whole comment, so that prose that mentions a directive does not match. They ignore case
 * where the tool does, or where versions of the tool differ.
 */
export const NO_TRANSACTION_DIRECTIVES: readonly Directive[] = [
  {
    tool: 'governed',
    pattern: /^--\s*governed:\s*no-transaction$/i,
    source: 'docs/engine.md#how-a-file-runs',
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

/** Returns whether a comment before the first statement makes the file non-transactional. */
export function hasNoTransactionDirective(comments: readonly LineComment[]): boolean {
  return comments.some(
    ({ text, statementsAbove }) =>
      statementsAbove === 0 && NO_TRANSACTION_DIRECTIVES.some(({ pattern }) => pattern.test(text)),
  );
}

/**
 * Matches comments that seem to be meant for this action: its name, then a colon or the directive, or
 * a word of the same letters and the directive. Also in a block comment, which is not a directive.
 */
const INTENDED_DIRECTIVE =
  /^(?:--+|\/\*+)\s*(?:govern?e?d?(?:\s*:|(?:[-_ ]?migrations?)?[\W_]*no[-_ ]?transactions?\b)|(?=\w*v)g[overdnmta]{4,10}[\W_]+no[\W_]*trans?a[ckt])/i;
const VALID_DIRECTIVES = NO_TRANSACTION_DIRECTIVES.filter(({ tool }) => tool === 'governed');

/** A suppression for `mode: check` (checks/suppression.ts). It does not change how a file runs. */
const SUPPRESSION = /^--\s*governed:\s*allow\s+[a-z-]+(?:\s|$)/;

/**
 * Returns a problem for each `governed` directive that is misspelled or has no effect at its position.
 * Ignoring it would run the file in a way that its author did not intend.
 */
export function findInvalidDirectives(file: string, comments: readonly LineComment[]): Problem[] {
  const problems: Problem[] = [];
  for (const { text, line, statementsAbove } of comments) {
    if (!INTENDED_DIRECTIVE.test(text) || SUPPRESSION.test(text)) continue;
    const isValid = VALID_DIRECTIVES.some(({ pattern }) => pattern.test(text));
    if (isValid && statementsAbove === 0) continue;
    problems.push({
      code: 'unknown-directive',
      what: isValid
        ? `The directive \`${text}\` is after the first statement, where it has no effect.`
        : `\`${text}\` is not a valid directive.`,
      next: isValid
        ? 'Move it to the top of the file.'
        : 'Use `-- governed: no-transaction` on a line of its own above the first statement. If this is not a directive, change the comment.',
      file,
      line,
    });
  }
  return problems;
}
