import type { Problem } from '../problem';
import type { ParsedStatement, SqlNode } from './parse';

type Complaint = Pick<Problem, 'code' | 'what' | 'next'>;

/**
 * Statements of the file that would end the transaction it runs in, or take away what holds it
 * (reliability, A0 and A5). Bodies of functions and procedures are not looked into: a COMMIT in a
 * procedure is not run by creating it.
 */
export function forbidden(file: string, statements: readonly ParsedStatement[]): Problem[] {
  const problems: Problem[] = transactionControl(file, statements);
  for (const { node, line } of statements) {
    const complaint = complaintAbout(node, file);
    if (complaint !== undefined) problems.push({ ...complaint, file, line });
  }
  return problems;
}

function complaintAbout(node: SqlNode, path: string): Complaint | undefined {
  if ('CopyStmt' in node && node.CopyStmt.is_from && node.CopyStmt.filename === undefined) {
    return copyFromStdin(path);
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

/** The complaint about `COPY … FROM STDIN`, whose rows stand in the file for psql alone. */
export function copyFromStdin(path: string): Complaint {
  return {
    code: 'copy-from-stdin',
    what: 'COPY … FROM STDIN reads rows from the client; a migration holds statements only.',
    next: `Write the rows as INSERT (pg_dump --inserts), or run the file by \`command: ${psql(path)}\`.`,
  };
}

/** The command that runs a file as psql reads it, in one transaction, stopping at the first error. */
export function psql(path: string): string {
  const quoted = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  return `psql -X -v ON_ERROR_STOP=1 -1 -f ${quoted} "$DATABASE_URL"`;
}

/** These only work inside a transaction, and leave it open. */
const harmless = new Set(['TRANS_STMT_SAVEPOINT', 'TRANS_STMT_RELEASE', 'TRANS_STMT_ROLLBACK_TO']);

function transactionControl(file: string, statements: readonly ParsedStatement[]): Problem[] {
  const found = statements.filter(
    ({ node }) => 'TransactionStmt' in node && !harmless.has(node.TransactionStmt.kind ?? ''),
  );
  const first = found[0];
  if (first === undefined) return [];
  const shown = found.slice(0, 5).map(({ text, line }) => `"${oneLine(text)}" on line ${line}`);
  if (found.length > shown.length) shown.push(`${found.length - shown.length} more`);
  const wraps = found.length === 2 && first === statements[0] && found[1] === statements.at(-1);
  return [
    {
      code: 'transaction-control',
      what: `The file controls the transaction that it runs in: ${shown.join(', ')}.`,
      next: wraps
        ? `Delete the two lines: the engine runs every file in one transaction.`
        : `Delete ${found.length === 1 ? 'this statement' : 'these statements'}: the engine runs the file in one transaction. What has to be committed by itself goes into a file of its own, or below "-- governed: no-transaction", where every statement commits.`,
      file,
      line: first.line,
    },
  ];
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
}
