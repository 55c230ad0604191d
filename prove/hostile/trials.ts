import { availableParallelism } from 'node:os';
import type { Cluster } from '../harness/cluster';
import type { Proof } from '../harness/proof';
import { prepareDatabase, stateOf } from './database';
import { DATABASE, type HostileFile } from './file';
import { type Baseline, complaints, folderOf, type Position } from './judge';
import { inLanes } from './lanes';
import type { Way } from './run';

/** With or without the parser. */
export type Mode = 'on' | 'off';

/** Resources of the trials. */
export interface Bench {
  readonly proof: Proof;
  readonly cluster: Cluster;
  readonly ways: Readonly<Record<Mode, Way>>;
}

interface Try {
  readonly group: string;
  readonly file: HostileFile;
  readonly mode: Mode;
  readonly position: Position;
}

type Groups = Readonly<Record<string, readonly HostileFile[]>>;

/** Tries every file in both ways and both positions, and adds a table of the results. */
export async function tryFiles(groups: Groups, bench: Bench): Promise<void> {
  const baselines = { app: await baseline(bench, true), superuser: await baseline(bench, false) };
  const tries = triesOf(groups);
  const failed = new Set<Try>();
  await inLanes(tries, availableParallelism(), async (each) => {
    const { file, mode, position } = each;
    const wrong = await tryFile(each, bench, baselines[file.ordinary ? 'app' : 'superuser']);
    if (wrong.length > 0) failed.add(each);
    bench.proof.check(
      wrong.length === 0,
      `${file.name} (parser ${mode}, ${position}): ${wrong.join('; ')}`,
    );
  });
  tabulate(bench.proof, groups, tries, failed);
}

function triesOf(groups: Groups): readonly Try[] {
  const modes = ['on', 'off'] as const;
  const positions = ['alone', 'second of three'] as const;
  return Object.entries(groups).flatMap(([group, files]) =>
    files.flatMap((file) =>
      modes
        .filter((mode) => file[mode].kind !== 'not tried')
        .flatMap((mode) =>
          positions
            .filter((position) => position !== 'alone' || file.needsTables !== true)
            .map((position) => ({ group, file, mode, position })),
        ),
    ),
  );
}

async function baseline({ cluster, ways }: Bench, ordinary: boolean): Promise<Baseline> {
  const { db, url } = await prepareDatabase(cluster, ordinary);
  const before = await stateOf(db);
  const ended = await ways.on(url, folderOf('', 'second of three').slice(0, 1));
  if (!ended.green) throw new Error(`The first file alone failed: ${ended.code}`);
  const afterFirst = await stateOf(db);
  await db.drop();
  return { before, afterFirst };
}

async function tryFile(
  { file, mode, position }: Try,
  { cluster, ways }: Bench,
  known: Baseline,
): Promise<string[]> {
  const { db, url } = await prepareDatabase(cluster, file.ordinary ?? false);
  try {
    const { content } = file;
    const named = typeof content === 'string' ? content.replaceAll(DATABASE, db.name) : content;
    const ended = await ways[mode](url, folderOf(named, position));
    const after = await stateOf(db);
    return await complaints({
      file,
      fate: file[mode],
      position,
      ended,
      after,
      db,
      baseline: known,
    });
  } finally {
    await db.drop();
  }
}

const KINDS = [
  'refused',
  'rolled back',
  'applied',
  'whole or nothing',
  'kept',
  'reaches the history',
] as const;

/** Returns a row for each group: number of files and trials, and expected results. */
function tabulate(
  proof: Proof,
  groups: Groups,
  tries: readonly Try[],
  failed: ReadonlySet<Try>,
): void {
  const row = (name: string, files: number, mine: readonly Try[]) => [
    name,
    files,
    mine.length,
    ...KINDS.map((kind) => mine.filter(({ file, mode }) => file[mode].kind === kind).length),
    mine.filter((each) => failed.has(each)).length,
  ];
  const rows = Object.entries(groups).flatMap(([name, files]) =>
    (['on', 'off'] as const).map((mode) => {
      const mine = tries.filter((each) => each.group === name && each.mode === mode);
      return row(`${name}, parser ${mode}`, files.length, mine);
    }),
  );
  const all = row('all', Object.values(groups).flat().length, tries);
  proof.table(['what it is after', 'files', 'tries', ...KINDS, 'wrong'], [...rows, all]);
}
