import type { Problem } from '../problem';
import type { Migration } from './migration';
import { adviseOtherRunner } from './other-runner';
import type { ParsedStatement, SqlNode } from './parse-sql';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';
import {
  findBoundaryDependents,
  findTransactionBlocks,
  isTransactionControl,
} from './transaction-blocks';

type StatementProblem = Pick<Problem, 'code' | 'what' | 'next'>;

/**
 * Returns a problem for each statement that would end the transaction of the file, remove what
 * protects the transaction, or make the server parse the rest of the file differently
 * (docs/engine-rationale.md#parser-checks). Bodies of functions and procedures are not checked: a
 * COMMIT in a procedure does not run when the procedure is created.
 *
 * @param noTransaction Whether the file is declared to be non-transactional.
 */
export function findForbiddenStatements(
  migration: Migration,
  statements: readonly ParsedStatement[],
  noTransaction: boolean,
): Problem[] {
  const { path: file } = migration;
  const problems: Problem[] = findTransactionControl(file, statements, noTransaction);
  for (const statement of statements) {
    const problem =
      findSessionReset(statement.node, migration) ??
      findParserSetting(statement.node) ??
      findUnlockAll(statement) ??
      (noTransaction ? findSessionAuthorization(statement.node) : undefined);
    if (problem !== undefined) problems.push({ ...problem, file, line: statement.line });
  }
  return problems;
}

function findSessionReset(node: SqlNode, migration: Migration): StatementProblem | undefined {
  if ('CopyStmt' in node && node.CopyStmt.is_from && node.CopyStmt.filename === undefined) {
    return findCopyFromStdin(migration);
  }
  if ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') {
    return {
      code: 'discard-all',
      what: '`DISCARD ALL` resets the session of the migration and releases its locks.',
      next: 'Remove the statement, because the engine resets the session after every file. You may use `DISCARD PLANS`, `SEQUENCES` and `TEMP`.',
    };
  }
  if ('ClosePortalStmt' in node && node.ClosePortalStmt.portalname === undefined) {
    return {
      code: 'close-all',
      what: '`CLOSE ALL` also closes the cursor with which the engine protects the transaction.',
      next: 'Use `CLOSE` with the name of each cursor.',
    };
  }
  return undefined;
}

/** Finds a setting that would make the server parse the rest of the file differently. */
function findParserSetting(node: SqlNode): StatementProblem | undefined {
  // RESET and TO DEFAULT restore the initial settings of the session, which the engine has checked.
  if (!('VariableSetStmt' in node) || node.VariableSetStmt.kind !== 'VAR_SET_VALUE') {
    return undefined;
  }
  const { name = '', args } = node.VariableSetStmt;
  const setting = name.toLowerCase();
  const value = getConstant(args?.[0]);
  if (setting === 'standard_conforming_strings' && !/^(?:on|true|yes|1)$/i.test(value)) {
    return parserSettingProblem(
      setting,
      "Remove the statement, and use `E'…'` for strings with backslash escapes.",
    );
  }
  if (setting === 'client_encoding' && !isUtf8(value)) {
    return parserSettingProblem(setting, 'Remove the statement, and save the file as UTF-8.');
  }
  return undefined;
}

/** In a transaction, the engine resets the user before it inserts its row. Between statements, it cannot. */
function findSessionAuthorization(node: SqlNode): StatementProblem | undefined {
  if (!('VariableSetStmt' in node) || node.VariableSetStmt.name !== 'session_authorization') {
    return undefined;
  }
  return {
    code: 'session-authorization',
    what: '`SET SESSION AUTHORIZATION` in a non-transactional file prevents the engine from counting completed statements.',
    next: 'Use `SET ROLE`, which the engine can reset.',
  };
}

function parserSettingProblem(setting: string, next: string): StatementProblem {
  return {
    code: 'session-settings',
    what: `The statement changes \`${setting}\`, so the server would parse the rest of the file differently from the engine.`,
    next,
  };
}

/** Compares only letters and digits, as the server does with names of encodings. */
function isUtf8(encoding: string): boolean {
  return /^(?:utf8|unicode)$/i.test(encoding.replace(/[^a-z0-9]/gi, ''));
}

/** Returns the value of a setting: a word, a string or an integer. Empty for any other expression. */
function getConstant(argument: unknown): string {
  const constant = isObject(argument) ? argument['A_Const'] : undefined;
  if (!isObject(constant)) return '';
  const { sval, ival } = constant;
  if (isObject(sval) && typeof sval['sval'] === 'string') return sval['sval'];
  return isObject(ival) ? String(ival['ival'] ?? 0) : '';
}

const UNLOCK_ALL = 'pg_advisory_unlock_all';

function findUnlockAll({ node, text }: ParsedStatement): StatementProblem | undefined {
  // The tree contains the name only if the text does, except for Unicode escapes.
  if (!/pg_advisory_unlock_all|u&"/i.test(text) || 'CreateFunctionStmt' in node) return undefined;
  if (!hasMatchingNode(node, (value, key) => key === 'FuncCall' && isUnlockAll(value)))
    return undefined;
  return {
    code: 'unlock-all',
    what: `\`${UNLOCK_ALL}()\` also releases the lock that prevents a second run.`,
    next: 'Use `pg_advisory_unlock(…)` for each of your own locks.',
  };
}

function isUnlockAll(call: unknown): boolean {
  const name = isObject(call) ? call['funcname'] : undefined;
  if (!Array.isArray(name) || stringNodeText(name.at(-1)) !== UNLOCK_ALL) return false;
  return name.length === 1 || stringNodeText(name.at(-2)) === 'pg_catalog';
}

/** Returns the problem with `COPY … FROM STDIN`. Only psql can read its rows from the file. */
export function findCopyFromStdin(migration: Migration): StatementProblem {
  return {
    code: 'copy-from-stdin',
    what: '`COPY … FROM STDIN` reads rows from the client, but the engine sends only statements.',
    next: `Use \`INSERT\` for the rows (\`pg_dump --inserts\`), or ${adviseOtherRunner(migration)}.`,
  };
}

function findTransactionControl(
  file: string,
  statements: readonly ParsedStatement[],
  noTransaction: boolean,
): Problem[] {
  const found = statements.filter(isTransactionControl);
  const first = found[0];
  if (first === undefined) return [];
  const dependent = noTransaction ? undefined : findDependentProblem(statements);
  if (dependent !== undefined) return [{ ...dependent, file }];
  const shown = listStatements(found);
  const isWrapper = found.length === 2 && first === statements[0] && found[1] === statements.at(-1);
  const object = found.length === 1 ? 'this statement' : 'these statements';
  return [
    {
      code: 'transaction-control',
      what: noTransaction
        ? `The file is non-transactional, but it controls a transaction: ${shown}.`
        : `The file controls the transaction in which it runs: ${shown}.`,
      next: noTransaction ? adviseNonTransactional(object) : adviseTransactional(object, isWrapper),
      file,
      line: first.line,
    },
  ];
}

/**
 * Returns the problem of statements whose effect depends on where a transaction ends, in a file with
 * blocks that the engine would otherwise run as one transaction.
 */
function findDependentProblem(
  statements: readonly ParsedStatement[],
): Omit<Problem, 'file'> | undefined {
  const blocks = findTransactionBlocks(statements);
  const dependents = blocks === undefined ? [] : findBoundaryDependents(statements, blocks);
  const [first] = dependents;
  if (blocks === undefined || first === undefined) return undefined;
  const { blockCount } = blocks;
  const fact =
    blockCount > 1
      ? `the file has ${blockCount} blocks of \`BEGIN\` and \`COMMIT\``
      : 'the file has statements outside its block of `BEGIN` and `COMMIT`';
  return {
    code: 'transaction-control',
    what: `The engine runs the file in one transaction, but ${fact}. The effect of ${listStatements(dependents)} depends on where a transaction ends.`,
    next: 'Move each block, and the statements outside a block, to a file of its own. Otherwise add `-- governed: no-transaction` at the top: each block is then a transaction of its own, and a failure does not roll back the blocks before it. If the file must not change, set `command` to the tool that runs it.',
    line: first.line,
  };
}

function listStatements(statements: readonly ParsedStatement[]): string {
  const shown = statements
    .slice(0, 5)
    .map(({ text, line }) => `\`${toOneLine(text)}\` on line ${line}`);
  const moreCount = statements.length - shown.length;
  return [...shown, ...(moreCount > 0 ? [`${moreCount} more`] : [])].join(', ');
}

function adviseNonTransactional(object: string): string {
  return `Remove ${object}, because in a non-transactional file every statement commits by itself.`;
}

function adviseTransactional(object: string, isWrapper: boolean): string {
  return isWrapper
    ? 'Remove the two statements, because the engine runs every file in one transaction.'
    : `Remove ${object}, because the engine runs the file in one transaction. If a statement must commit separately, move it to another file, or add \`-- governed: no-transaction\` at the top, so that every statement commits by itself. If the file must not change, set \`command\` to the tool that runs it.`;
}

function toOneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
