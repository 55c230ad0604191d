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
 * Returns a problem for each statement that uses the schema `governed`, or that uses the history table
 * of its tool. SQL in strings (dynamic SQL, PL/pgSQL bodies) is not checked. This is
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
    const found = statements.filter(({ node }) => !isHarmless(node) && usesTable(node, history));
    if (found.length > 0)
      return found.map(({ line }) => historyTableProblem(file, line, history.table));
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

/**
 * Returns whether a statement cannot change the rows or the columns of the tables that it names. Such
 * statements for a history table are usual: a login for backups may read it, and row security hides it
 * from an API.
 */
function isHarmless(node: SqlNode): boolean {
  if ('GrantStmt' in node || 'CreatePolicyStmt' in node) return true;
  if (!('AlterTableStmt' in node)) return false;
  const { cmds = [] } = node.AlterTableStmt;
  return cmds.every(
    (command) =>
      'AlterTableCmd' in command && ROW_SECURITY.has(command.AlterTableCmd.subtype ?? ''),
  );
}

const ROW_SECURITY = new Set(['AT_EnableRowSecurity', 'AT_DisableRowSecurity']);

function usesTable(node: SqlNode, history: HistoryTableName): boolean {
  if (hasMatchingNode(node, (value) => isObject(value) && isRelation(value, history))) return true;
  if (!('DropStmt' in node)) return false;
  return hasMatchingNode(node.DropStmt.objects, (value, key) => {
    const names = key === 'items' && Array.isArray(value) ? value.map(stringNodeText) : [];
    return names.at(-1) === history.table && isInSchema(names.at(-2), history);
  });
}

function isRelation(value: Record<string, unknown>, history: HistoryTableName): boolean {
  return value['relname'] === history.table && isInSchema(value['schemaname'], history);
}

/**
 * Returns whether a name with this schema is the history table. A table of the same name in another
 * schema belongs to another tool, such as `auth.schema_migrations` of Supabase.
 */
function isInSchema(schema: unknown, { schema: historySchema = 'public' }: HistoryTableName) {
  return typeof schema !== 'string' || schema === historySchema;
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
