import type { ParsedStatement, Parser } from '../../src/migrations/parse-sql';

/**
 * Returns the effects of a composed file that runs completely: its marks, then its tables, in
 * order. Derived only from its statements, with savepoints.
 */
export function effects(text: string, parser: Parser): string[] {
  const parsed = parser.statements(text);
  if (!parsed.ok) return [];
  let done: readonly Effect[] = [];
  const savepoints: { readonly name: string; readonly done: readonly Effect[] }[] = [];
  for (const { text: statement } of parsed.statements) {
    const bare = bareText(statement);
    const name = /(?:SAVEPOINT|RELEASE|TO) (\w)$/.exec(bare)?.[1] ?? '';
    const at = savepoints.findLastIndex((each) => each.name === name);
    if (bare.startsWith('SAVEPOINT')) savepoints.push({ name, done });
    else if (bare.startsWith('RELEASE')) savepoints.splice(at);
    else if (bare.startsWith('ROLLBACK TO')) {
      done = savepoints[at]?.done ?? done;
      savepoints.splice(at + 1);
    } else done = afterwards(done, bare);
  }
  const sorted = [...done].sort((one, other) => one.number - other.number);
  const named = (kind: Effect['kind']) =>
    sorted.filter((each) => each.kind === kind).map(({ number }) => number);
  const tables = named('table').map((number) => `relation t${number}`);
  return [...named('mark').map((number) => `mark ${number}`), ...tables.sort()];
}

interface Effect {
  readonly kind: 'mark' | 'table';
  readonly number: number;
}

function afterwards(done: readonly Effect[], statement: string): readonly Effect[] {
  const mark = /^INSERT INTO public\.base VALUES \((\d+)\)$/.exec(statement)?.[1];
  if (mark !== undefined) return [...done, { kind: 'mark', number: Number(mark) }];
  const made = /^CREATE TABLE public\.t(\d+) \(\)$/.exec(statement)?.[1];
  if (made !== undefined) return [...done, { kind: 'table', number: Number(made) }];
  const gone = /^DROP TABLE (?:IF EXISTS )?public\.t(\d+)$/.exec(statement)?.[1];
  return done.filter(({ kind, number }) => kind !== 'table' || number !== Number(gone));
}

/** Returns a statement without the comments at its end. */
function bareText(statement: string): string {
  return statement
    .replace(/--[^\r\n]*/g, ' ')
    .replace(/\/\*.*?\*\//gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `ROLLBACK; …; COMMIT` and `CLOSE ALL; …; COMMIT` in every spelling, which the parser refuses. */
export function mayKeepHalf(text: string, parser: Parser): boolean {
  const parsed = parser.statements(text);
  if (!parsed.ok) return false;
  const opens = parsed.statements.findIndex(opensTheWay);
  return opens >= 0 && parsed.statements.slice(opens + 1).some(commits);
}

function opensTheWay({ node }: ParsedStatement): boolean {
  if ('ClosePortalStmt' in node) return node.ClosePortalStmt.portalname === undefined;
  return 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_ROLLBACK';
}

function commits({ node }: ParsedStatement): boolean {
  if (!('TransactionStmt' in node)) return false;
  return ['TRANS_STMT_COMMIT', 'TRANS_STMT_PREPARE'].includes(node.TransactionStmt.kind ?? '');
}
