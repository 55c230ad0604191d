import type { Problem } from '../problem';
import type { ParsedStatement, SqlNode } from './parse-sql';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';

type Complaint = Pick<Problem, 'code' | 'what' | 'next'>;

/**
 * Statements of the file that would end the transaction it runs in, take away what holds it
 * (reliability, A0 and A5), or have the server read on in another way than we did. Bodies of
 * functions and procedures are not looked into: a COMMIT in a procedure is not run by creating it.
 * `noTransaction`: whether the file asks to be run statement by statement.
 */
export function findForbiddenStatements(
  file: string,
  statements: readonly ParsedStatement[],
  noTransaction: boolean,
): Problem[] {
  const problems: Problem[] = transactionControl(file, statements, noTransaction);
  for (const statement of statements) {
    const complaint =
      complaintAbout(statement.node, file) ??
      aboutReading(statement.node) ??
      aboutUnlocking(statement) ??
      (noTransaction ? aboutAuthorization(statement.node) : undefined);
    if (complaint !== undefined) problems.push({ ...complaint, file, line: statement.line });
  }
  return problems;
}

function complaintAbout(node: SqlNode, path: string): Complaint | undefined {
  if ('CopyStmt' in node && node.CopyStmt.is_from && node.CopyStmt.filename === undefined) {
    return findCopyFromStdin(path);
  }
  if ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') {
    return {
      code: 'discard-all',
      what: 'DISCARD ALL throws away the session that the migration runs in, its locks included.',
      next: 'Delete it; the engine resets the session after every file. DISCARD PLANS, SEQUENCES and TEMP are fine.',
    };
  }
  if ('ClosePortalStmt' in node && node.ClosePortalStmt.portalname === undefined) {
    return {
      code: 'close-all',
      what: 'CLOSE ALL also closes the cursor by which the engine holds the transaction together.',
      next: 'Close your cursors by name.',
    };
  }
  return undefined;
}

/** The settings by which the server reads a text, in any spelling other than the one we parsed by. */
function aboutReading(node: SqlNode): Complaint | undefined {
  // RESET and TO DEFAULT lead back to what the session began with, which the engine has checked.
  if (!('VariableSetStmt' in node) || node.VariableSetStmt.kind !== 'VAR_SET_VALUE') {
    return undefined;
  }
  const { name = '', args } = node.VariableSetStmt;
  const setting = name.toLowerCase();
  const value = constantIn(args?.[0]);
  if (setting === 'standard_conforming_strings' && !/^(?:on|true|yes|1)$/i.test(value)) {
    return sessionSettings(setting, "Take the line out; write backslash escapes as E'…'.");
  }
  if (setting === 'client_encoding' && !isUtf8(value)) {
    return sessionSettings(setting, 'Take the line out, and save the file as UTF-8.');
  }
  return undefined;
}

/** A transaction takes it back before its row is written; between single statements nothing can. */
function aboutAuthorization(node: SqlNode): Complaint | undefined {
  if (!('VariableSetStmt' in node) || node.VariableSetStmt.name !== 'session_authorization') {
    return undefined;
  }
  return {
    code: 'session-authorization',
    what: 'SET SESSION AUTHORIZATION in a file that runs statement by statement keeps the engine from counting what has ended.',
    next: 'Use SET ROLE, which the engine can take back.',
  };
}

function sessionSettings(setting: string, next: string): Complaint {
  return {
    code: 'session-settings',
    what: `The statement changes ${setting}: the server would read the rest of the file in another way than it was judged.`,
    next,
  };
}

/** As the server compares the names of encodings: by letters and digits alone. */
function isUtf8(encoding: string): boolean {
  return /^(?:utf8|unicode)$/i.test(encoding.replace(/[^a-z0-9]/gi, ''));
}

/** A setting's value as text: a word, a string or a whole number. Empty for all else. */
function constantIn(argument: unknown): string {
  const constant = isObject(argument) ? argument['A_Const'] : undefined;
  if (!isObject(constant)) return '';
  const { sval, ival } = constant;
  if (isObject(sval) && typeof sval['sval'] === 'string') return sval['sval'];
  return isObject(ival) ? String(ival['ival'] ?? 0) : '';
}

const UNLOCK_ALL = 'pg_advisory_unlock_all';

function aboutUnlocking({ node, text }: ParsedStatement): Complaint | undefined {
  // No tree can hold the name where the text does not, unless by a Unicode escape.
  if (!/pg_advisory_unlock_all|u&"/i.test(text) || 'CreateFunctionStmt' in node) return undefined;
  if (!hasMatchingNode(node, (value, key) => key === 'FuncCall' && unlocksAll(value)))
    return undefined;
  return {
    code: 'unlock-all',
    what: `${UNLOCK_ALL}() also gives back the lock that keeps a second run away.`,
    next: 'Give your own locks back by name, with pg_advisory_unlock(…).',
  };
}

function unlocksAll(call: unknown): boolean {
  const name = isObject(call) ? call['funcname'] : undefined;
  if (!Array.isArray(name) || stringNodeText(name.at(-1)) !== UNLOCK_ALL) return false;
  return name.length === 1 || stringNodeText(name.at(-2)) === 'pg_catalog';
}

/** The complaint about `COPY … FROM STDIN`, whose rows stand in the file for psql alone. */
export function findCopyFromStdin(path: string): Complaint {
  return {
    code: 'copy-from-stdin',
    what: 'COPY … FROM STDIN reads rows from the client; a migration holds statements only.',
    next: `Write the rows as INSERT (pg_dump --inserts), or move the file out of the folder and run it by \`command: ${psqlCommand(path)}\`.`,
  };
}

/** The command that runs a file as psql reads it, in one transaction, stopping at the first error. */
export function psqlCommand(path: string): string {
  const quoted = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  return `psql -X -v ON_ERROR_STOP=1 -1 -f ${quoted} "$DATABASE_URL"`;
}

/** These only work inside a transaction, and leave it open. */
const harmless = new Set(['TRANS_STMT_SAVEPOINT', 'TRANS_STMT_RELEASE', 'TRANS_STMT_ROLLBACK_TO']);

function transactionControl(
  file: string,
  statements: readonly ParsedStatement[],
  noTransaction: boolean,
): Problem[] {
  const found = statements.filter(
    ({ node }) => 'TransactionStmt' in node && !harmless.has(node.TransactionStmt.kind ?? ''),
  );
  const first = found[0];
  if (first === undefined) return [];
  const shown = found.slice(0, 5).map(({ text, line }) => `"${oneLine(text)}" on line ${line}`);
  if (found.length > shown.length) shown.push(`${found.length - shown.length} more`);
  const wraps = found.length === 2 && first === statements[0] && found[1] === statements.at(-1);
  const these = found.length === 1 ? 'this statement' : 'these statements';
  return [
    {
      code: 'transaction-control',
      what: noTransaction
        ? `The file runs outside a transaction, and controls one: ${shown.join(', ')}.`
        : `The file controls the transaction that it runs in: ${shown.join(', ')}.`,
      next: noTransaction ? withDirective(these) : withoutDirective(these, wraps),
      file,
      line: first.line,
    },
  ];
}

function withDirective(these: string): string {
  return `Delete ${these}: by the directive at the top of the file, every statement commits by itself.`;
}

function withoutDirective(these: string, wraps: boolean): string {
  return wraps
    ? 'Delete the two lines: the engine runs every file in one transaction.'
    : `Delete ${these}: the engine runs the file in one transaction. What has to be committed by itself goes into a file of its own, or below "-- governed: no-transaction", where every statement commits.`;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
