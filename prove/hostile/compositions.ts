import { availableParallelism } from 'node:os';
import fc from 'fast-check';
import type { Parser } from '../../src/migrations/parse-sql';
import type { Proof } from '../harness/proof';
import { prepareDatabase, type State, stateOf } from './database';
import { folderOf, type Position } from './judge';
import { inLanes } from './lanes';
import { effects, mayKeepHalf } from './oracle';
import type { Ended } from './run';
import type { Bench, Mode } from './trials';

const POSITIONS: readonly Position[] = ['alone', 'second of three'];

/** Placeholder for the number of its position. */
const MARK = 'INSERT INTO public.base VALUES (#)';

/** Complete statements. The parser parses their composition. */
const STATEMENTS = [
  MARK,
  MARK,
  'CREATE TABLE public.t# ()',
  'SELECT 1',
  '',
  'DROP TABLE IF EXISTS public.t2',
  'COMMIT',
  'END',
  'ROLLBACK',
  'ABORT',
  'BEGIN',
  'START TRANSACTION',
  'COMMIT AND CHAIN',
  'ROLLBACK AND CHAIN',
  "PREPARE TRANSACTION 'x'",
  'SAVEPOINT s',
  'SAVEPOINT r',
  'RELEASE s',
  'SAVEPOINT s',
  'ROLLBACK TO s',
  'ROLLBACK TO r',
  'CLOSE ALL',
  'DISCARD ALL',
  'RESET ALL',
  'SET ROLE hostile_other',
  'SET ROLE hostile_nobody',
  "SET search_path = ''",
  'SELECT 1/0',
  'DECLARE c CURSOR WITH HOLD FOR SELECT 1',
  'CLOSE c',
  'SET TRANSACTION READ ONLY',
  'DO $$ BEGIN COMMIT; END $$',
  "DO $d$ BEGIN EXECUTE 'ROLLBACK'; END $d$",
  'SELECT nope',
  "SELECT '; COMMIT; --'",
  'SELECT $q$ /* $q$',
  '/* ; COMMIT; */',
  "-- it's\n",
];
const ENDS = [';', ';\n', '; ', ' ;-- note\n', ';/* */'];

/** Quotes and comments that begin at one position and end at another. */
const PIECES = [
  "'",
  '"',
  "SELECT '",
  "SELECT E'\\",
  '$$',
  '$a$',
  'SELECT $$',
  '/*',
  '*/',
  '--',
  "SELECT '--",
  '\\i x',
  '\\',
];
const SEAMS = [';--\r', '\n', ' ', ";'", '*/;', '$$;'];

const tame = fc.tuple(fc.constantFrom(...STATEMENTS), fc.constantFrom(...ENDS));
const wild = fc.tuple(
  fc.constantFrom(...STATEMENTS, ...PIECES),
  fc.constantFrom(...ENDS, ...SEAMS),
);

/** Composes a file with a mark at its start and at its end. */
const composition = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(tame, { minLength: 1, maxLength: 7 }) },
    { weight: 1, arbitrary: fc.array(wild, { minLength: 1, maxLength: 7 }) },
  )
  .map((pieces) =>
    [[MARK, ';\n'] as const, ...pieces, [MARK, ''] as const]
      .map(([fragment, separator], at) => fragment.replace('#', String(at + 1)) + separator)
      .join(''),
  );

interface Composed {
  readonly text: string;
  readonly mode: Mode;
  readonly position: Position;
  readonly ended: Ended;
  readonly after: State;
}

/**
 * Tries random files. A history row means that the whole file is applied. A failed file leaves
 * nothing with the parser, and only the known exceptions without it.
 */
export async function tryCompositions(
  bench: Bench,
  parser: Parser,
  { seed, count }: { seed: number; count: number },
): Promise<void> {
  const texts = fc.sample(composition, { seed, numRuns: count });
  const failed = new Set<Composed>();
  const composed = await inLanes(texts, availableParallelism(), async (text, index) => {
    // The action needs a process for each file, so only a third of the files runs through it.
    const mode: Mode = index % 3 === 0 ? 'on' : 'off';
    const position = POSITIONS[index % 2] ?? 'alone';
    const each = { text, mode, position, ...(await tryOne(bench, text, mode, position)) };
    const wrong = wrongWith(each, parser);
    if (wrong.length > 0) failed.add(each);
    const what = `${JSON.stringify(text)} (parser ${mode}, ${position}): ${wrong.join('; ')}`;
    bench.proof.check(wrong.length === 0, what);
    return each;
  });
  tabulate(bench.proof, composed, failed, parser);
}

async function tryOne(
  { cluster, ways }: Bench,
  text: string,
  mode: Mode,
  position: Position,
): Promise<{ ended: Ended; after: State }> {
  const { db, url } = await prepareDatabase(cluster, false);
  try {
    const ended = await ways[mode](url, folderOf(text, position));
    return { ended, after: await stateOf(db) };
  } finally {
    await db.drop();
  }
}

const isRecorded = ({ after }: Composed) => after.history?.includes('2') ?? false;

/** Reads what the file left in the database: its marks and its tables. */
function left({ after }: Composed): string[] {
  const tables = after.contents.filter((item) => /^relation t\d+$/.test(item));
  return [...after.base.map((mark) => `mark ${mark}`), ...tables];
}

function wrongWith(composed: Composed, parser: Parser): string[] {
  const { text, mode, position, ended, after } = composed;
  const found = [...ended.oddities];
  if (after.locks !== 0) found.push(`${after.locks} locks were left`);
  if (ended.green !== isRecorded(composed)) found.push('the row does not say what the run says');
  const first = after.contents.includes('relation witness_1');
  if (first !== (after.history?.includes('1') ?? false)) found.push('file 1 is half there');
  if (ended.code === 'migration-failed' && position === 'second of three' && !first) {
    found.push('file 1 went with it');
  }
  if (after.contents.includes('relation witness_3') && !ended.green)
    found.push('file 3 was started');
  if (isRecorded(composed)) {
    const expected = effects(text, parser);
    const is = left(composed);
    if (expected.join() !== is.join()) found.push(`recorded with ${is}, not with ${expected}`);
  } else if (left(composed).length > 0 && (mode === 'on' || !mayKeepHalf(text, parser))) {
    found.push(`it kept ${left(composed)}`);
  }
  return found;
}

function tabulate(
  proof: Proof,
  composed: readonly Composed[],
  failed: ReadonlySet<Composed>,
  parser: Parser,
): void {
  const rows = (['on', 'off'] as const).map((mode) => {
    const mine = composed.filter((each) => each.mode === mode);
    const count = (test: (each: Composed) => boolean) => mine.filter(test).length;
    return [
      `random, parser ${mode}`,
      mine.length,
      count(({ text }) => parser.statements(text).ok),
      count(isRecorded),
      count((each) => !isRecorded(each) && left(each).length === 0),
      count((each) => !isRecorded(each) && left(each).length > 0),
      count((each) => failed.has(each)),
    ];
  });
  const head = [
    'files',
    'tries',
    'well-formed',
    'whole',
    'nothing',
    'kept by a named form',
    'wrong',
  ];
  proof.table(head, rows);
}
