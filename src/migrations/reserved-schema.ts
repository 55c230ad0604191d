import type { Problem } from '../problem';
import type { HistoryTableName } from './formats/format';
import type { ParsedStatement, SqlNode } from './parse-sql';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';

/** The schema of the engine's history (docs/engine.md#the-history). */
const GOVERNED_SCHEMA = 'governed';

/** Keys of the syntax tree whose value is a dotted name, as a list of its parts. */
const DOTTED_NAME_KEYS = new Set([
  'items',
  'names',
  'funcname',
  'objname',
  'typeName',
  'defnames',
  'domainname',
]);

/**
 * Returns a problem for each statement that uses the schema `governed`, or for the first one that uses
 * the history table of its tool. SQL in strings (dynamic SQL, PL/pgSQL bodies) is not checked. This is
 * a stated limit (docs/engine-rationale.md#parser-checks).
 */
export function findReservedSchemaUse(
  file: string,
  text: string,
  statements: readonly ParsedStatement[],
  history?: HistoryTableName,
): Problem[] {
  // A history table in the schema `governed` is covered by the check of the schema.
  if (history !== undefined && history.schema !== GOVERNED_SCHEMA && text.includes(history.table)) {
    const found = statements.find(({ node }) => usesTable(node, history.table));
    if (found !== undefined) return [historyTableProblem(file, found.line, history.table)];
  }
  // The tree contains the name only if the text does, except for Unicode escapes.
  if (!/governed|u&"/i.test(text)) return [];
  return statements
    .filter(({ node }) => usesGovernedSchema(node))
    .map(({ line }) => ({
      code: 'own-tables',
      what: `The statement uses the schema \`${GOVERNED_SCHEMA}\`, which contains the history of the migrations.`,
      next: 'Remove the reference to this schema. If the application has a schema with this name, rename it, or set `command` to run its migrations.',
      file,
      line,
    }));
}

/** Only the tool writes to its history table, or the engine on its behalf. */
function historyTableProblem(file: string, line: number, table: string): Problem {
  return {
    code: 'own-tables',
    what: `The statement uses \`${table}\`, which contains the history of the migrations.`,
    next: 'Remove the reference to this table. If the file needs the table, set `command` to the tool.',
    file,
    line,
  };
}

function usesTable(node: SqlNode, table: string): boolean {
  if (hasMatchingNode(node, (value, key) => key === 'relname' && value === table)) return true;
  if (!('DropStmt' in node)) return false;
  return hasMatchingNode(node.DropStmt.objects, (value, key) => key === 'sval' && value === table);
}

function usesGovernedSchema(node: SqlNode): boolean {
  return isSchemaStatement(node) || hasMatchingNode(node, isGovernedName);
}

function isGovernedName(value: unknown, key: string): boolean {
  if (key === 'FuncCall') return setsSearchPath(value);
  if (key === 'schemaname' || key === 'newschema') return value === GOVERNED_SCHEMA;
  return (
    DOTTED_NAME_KEYS.has(key) &&
    Array.isArray(value) &&
    value.length > 1 &&
    stringNodeText(value[0]) === GOVERNED_SCHEMA
  );
}

/** `set_config('search_path', 'governed', …)`: after it, a name without a schema can be in `governed`. */
function setsSearchPath(call: unknown): boolean {
  const name = isObject(call) ? call['funcname'] : undefined;
  if (!isObject(call) || !Array.isArray(name) || stringNodeText(name.at(-1)) !== 'set_config')
    return false;
  const hasArgument = (pattern: RegExp) =>
    hasMatchingNode(
      call['args'],
      (value, key) => key === 'sval' && typeof value === 'string' && pattern.test(value),
    );
  return hasArgument(/^search_path$/i) && hasArgument(/(?:^|[\s,"])governed(?:$|[\s,"])/i);
}

/** DROP, ALTER, GRANT ON and COMMENT ON SCHEMA, and `SET search_path`. */
function isSchemaStatement(node: SqlNode): boolean {
  if ('VariableSetStmt' in node) {
    const { name, args } = node.VariableSetStmt;
    const isGoverned = (value: unknown, key: string) => key === 'sval' && value === GOVERNED_SCHEMA;
    return name === 'search_path' && hasMatchingNode(args, isGoverned);
  }
  return Object.values(node).some((statement) => {
    if (!isObject(statement)) return false;
    const kinds = [
      statement['removeType'],
      statement['renameType'],
      statement['objectType'],
      statement['objtype'],
    ];
    if (!kinds.includes('OBJECT_SCHEMA') && statement['targtype'] !== 'ACL_TARGET_ALL_IN_SCHEMA') {
      return false;
    }
    const objects = statement['objects'];
    const names = [statement['object'], ...(Array.isArray(objects) ? objects : [])].map(
      stringNodeText,
    );
    return [...names, statement['subname'], statement['newname']].includes(GOVERNED_SCHEMA);
  });
}
