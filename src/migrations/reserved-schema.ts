import type { Problem } from '../problem';
import type { HistoryTableName } from './formats/format';
import type { ParsedStatement, SqlNode } from './parse-sql';
import { hasMatchingNode, isObject, stringNodeText } from './syntax-tree';

/** The schema of the engine's own history (contract, section 7.10). */
const ownSchema = 'governed';

/** Keys under which the parser keeps a dotted name as a list of its parts. */
const dottedNames = new Set([
  'items',
  'names',
  'funcname',
  'objname',
  'typeName',
  'defnames',
  'domainname',
]);

/**
 * Statements that name the engine's own schema. SQL inside strings (dynamic SQL, PL/pgSQL bodies) is
 * beyond it: a stated limit (contract, section 7.1).
 */
export function findReservedSchemaUse(
  file: string,
  text: string,
  statements: readonly ParsedStatement[],
  history?: HistoryTableName,
): Problem[] {
  // What is in our own schema is seen by that.
  if (history !== undefined && history.schema !== ownSchema && text.includes(history.table)) {
    const named = statements.find(({ node }) => namesTable(node, history.table));
    if (named !== undefined) return [toolsTable(file, named.line, history.table)];
  }
  // No tree can hold the name where the text does not, unless by a Unicode escape.
  if (!/governed|u&"/i.test(text)) return [];
  return statements
    .filter(({ node }) => namesOwnSchema(node))
    .map(({ line }) => ({
      code: 'own-tables',
      what: `The statement names schema ${ownSchema}, where the history of the migrations is kept.`,
      next: `Keep migrations out of schema ${ownSchema}. If the application has a schema of that name, rename it, or run its migrations by \`command\`.`,
      file,
      line,
    }));
}

/** The table of the tool whose files they are: only that tool, and we for it, write there. */
function toolsTable(file: string, line: number, table: string): Problem {
  return {
    code: 'own-tables',
    what: `The statement names ${table}, where the history of the migrations is kept.`,
    next: `Keep migrations out of ${table}. If the file needs it, run its tool by \`command\`.`,
    file,
    line,
  };
}

function namesTable(node: SqlNode, table: string): boolean {
  if (hasMatchingNode(node, (value, key) => key === 'relname' && value === table)) return true;
  if (!('DropStmt' in node)) return false;
  return hasMatchingNode(node.DropStmt.objects, (value, key) => key === 'sval' && value === table);
}

function namesOwnSchema(node: SqlNode): boolean {
  return isAboutSchema(node) || hasMatchingNode(node, isOwnName);
}

function isOwnName(value: unknown, key: string): boolean {
  if (key === 'FuncCall') return leadsThere(value);
  if (key === 'schemaname' || key === 'newschema') return value === ownSchema;
  return (
    dottedNames.has(key) &&
    Array.isArray(value) &&
    value.length > 1 &&
    stringNodeText(value[0]) === ownSchema
  );
}

/** `set_config('search_path', 'governed', …)`: from there on a name without a schema may be ours. */
function leadsThere(call: unknown): boolean {
  const name = isObject(call) ? call['funcname'] : undefined;
  if (!isObject(call) || !Array.isArray(name) || stringNodeText(name.at(-1)) !== 'set_config')
    return false;
  const says = (pattern: RegExp) =>
    hasMatchingNode(
      call['args'],
      (value, key) => key === 'sval' && typeof value === 'string' && pattern.test(value),
    );
  return says(/^search_path$/i) && says(/(?:^|[\s,"])governed(?:$|[\s,"])/i);
}

/** DROP, ALTER, GRANT ON and COMMENT ON SCHEMA, and the search path that would lead there. */
function isAboutSchema(node: SqlNode): boolean {
  if ('VariableSetStmt' in node) {
    const { name, args } = node.VariableSetStmt;
    const leadsThere = (value: unknown, key: string) => key === 'sval' && value === ownSchema;
    return name === 'search_path' && hasMatchingNode(args, leadsThere);
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
    const named = [statement['object'], ...(Array.isArray(objects) ? objects : [])].map(
      stringNodeText,
    );
    return [...named, statement['subname'], statement['newname']].includes(ownSchema);
  });
}
