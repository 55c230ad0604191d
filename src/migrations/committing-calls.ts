import type { FormatName } from '../inputs/request';
import type { Migration } from './migration';
import type { ParsedStatement, Parser } from './parse-sql';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';

/**
 * Formats whose tool sends a file as one message, without `BEGIN`. A message with a single statement is
 * not a transaction block, so a procedure can commit there
 * (https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go, `runStatement`;
 * https://github.com/prisma/prisma-engines, `raw_cmd`).
 */
const SINGLE_MESSAGE_FORMATS: ReadonlySet<FormatName> = new Set(['golang-migrate', 'prisma']);

/**
 * Returns a function that marks a file as non-transactional if it is a single CALL of a procedure that
 * commits, and a file of the folder creates this procedure. Other files are returned unchanged.
 *
 * @param files All files of the folder.
 */
export function createCallMarker(
  files: readonly Migration[],
  format: FormatName,
  parser: Parser,
): (file: Migration) => Migration {
  if (!SINGLE_MESSAGE_FORMATS.has(format)) return (file) => file;
  let procedures: ReadonlySet<string> | undefined;
  return (file) => {
    const name = CALL.test(file.text) ? findOnlyCall(file.text, parser) : undefined;
    if (name === undefined) return file;
    procedures ??= new Set(files.flatMap(({ text }) => listCommittingProcedures(text, parser)));
    return procedures.has(name) ? { ...file, nonTransactional: true } : file;
  };
}

/** A text without this word at the start of a line has no CALL as its only statement. */
const CALL = /^\s*call\s/im;

/** Returns the name of the procedure without its schema, if the file is a single CALL. */
function findOnlyCall(text: string, parser: Parser): string | undefined {
  const parsed = parser.statements(text);
  const [statement, ...others] = parsed.ok ? parsed.statements : [];
  if (statement === undefined || others.length > 0 || !('CallStmt' in statement.node))
    return undefined;
  return stringNodeText(statement.node.CallStmt.funccall?.funcname?.at(-1));
}

function listCommittingProcedures(text: string, parser: Parser): readonly string[] {
  if (!/\bprocedure\b/i.test(text) || !/\b(?:commit|rollback)\b/i.test(text)) return [];
  const parsed = parser.statements(text);
  return (parsed.ok ? parsed.statements : []).flatMap((statement) => {
    const name = commits(statement, parser) ? procedureName(statement) : undefined;
    return name === undefined ? [] : [name];
  });
}

function procedureName({ node }: ParsedStatement): string | undefined {
  if (!('CreateFunctionStmt' in node) || node.CreateFunctionStmt.is_procedure !== true)
    return undefined;
  return stringNodeText(node.CreateFunctionStmt.funcname?.at(-1));
}

/** Returns whether the PL/pgSQL body of a procedure contains COMMIT or ROLLBACK. */
function commits({ node, text }: ParsedStatement, parser: Parser): boolean {
  if (!('CreateFunctionStmt' in node)) return false;
  return hasMatchingNode(
    parser.plpgsql(text),
    (value, key) =>
      isObject(value) && (key === 'PLpgSQL_stmt_commit' || key === 'PLpgSQL_stmt_rollback'),
  );
}
