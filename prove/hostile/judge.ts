import type { TestDatabase } from '../../__tests__/support/postgres';
import type { State } from './database';
import { A, B, type Fate, type HostileFile } from './file';
import type { Ended, Numbered } from './run';
import { leftBehind, witness } from './witness';

/** Position of a file: alone, or as the second of three. */
export type Position = 'alone' | 'second of three';

/** Returns the folder with the file at its position. The other files record what they see. */
export function folderOf(content: string | Uint8Array, position: Position): readonly Numbered[] {
  const file = { version: '2', content };
  if (position === 'alone') return [file];
  return [
    { version: '1', content: witness('witness_1') },
    file,
    { version: '3', content: witness('witness_3') },
  ];
}

/** State before a run, and after a run of the first file only. */
export interface Baseline {
  readonly before: State;
  readonly afterFirst: State;
}

/** Everything that is needed to check the result of a file. */
export interface Trial {
  readonly file: HostileFile;
  readonly fate: Fate;
  readonly position: Position;
  readonly ended: Ended;
  readonly after: State;
  readonly db: TestDatabase;
  readonly baseline: Baseline;
}

/** Returns the differences from the expected result. Empty if there are none. */
export async function complaints(trial: Trial): Promise<string[]> {
  const { ended, after } = trial;
  const found = [...ended.oddities];
  if (after.locks !== 0) found.push(`${after.locks} locks were left`);
  found.push(...(await byFate(trial)));
  return found.length === 0 ? [] : [...found, `it said: ${ended.words ?? 'nothing'}`];
}

async function byFate(trial: Trial): Promise<string[]> {
  const { fate, ended } = trial;
  if (needsMissingTables(trial)) return nothingOf(trial, untouched(trial));
  switch (fate.kind) {
    case 'not tried':
      return [];
    case 'refused':
      return [
        ...(ended.code === fate.code ? [] : [`refused as ${ended.code}, not as ${fate.code}`]),
        ...nothingOf(trial, trial.baseline.before),
      ];
    case 'rolled back':
      return [...wrongLine(fate.line, ended), ...nothingOf(trial, untouched(trial))];
    case 'applied':
      return await wholeOf(trial, fate.leaves ?? []);
    case 'whole or nothing':
      return ended.green ? await wholeOf(trial, []) : nothingOf(trial, untouched(trial));
    case 'kept':
      return halfOf(trial);
    case 'reaches the history':
      return fate.next === 'goes on' || trial.position === 'alone'
        ? effectsOf(trial, true)
        : effectsOf(trial, false);
  }
}

/** Whether the only file of a first run names tables of the engine, which its COMMIT creates. */
function needsMissingTables({ position, ended }: Trial): boolean {
  const missing =
    /(?:schema|relation) "(?:governed|migrations|governed\.migrations)" does not exist/;
  return position === 'alone' && missing.test(ended.words ?? '');
}

/** Checks that the file left nothing and that the file before it stays. */
function untouched({ position, baseline }: Trial): State {
  return position === 'alone' ? baseline.before : baseline.afterFirst;
}

function wrongLine(line: number | undefined, ended: Ended): string[] {
  if (line === undefined || ended.line === line) return [];
  return [`it named line ${ended.line}, not ${line}`];
}

function nothingOf({ ended, after }: Trial, expected: State): string[] {
  const found: string[] = [];
  if (ended.green) found.push('the run is green');
  if (ended.code === undefined) found.push('it gave no code');
  if (ended.version !== undefined && ended.version !== '2') {
    found.push(`it blamed file ${ended.version}`);
  }
  return [
    ...found,
    ...difference('left', after.contents, expected.contents),
    ...difference('rows left', after.base, expected.base),
    ...difference('history', after.history ?? ['none'], expected.history ?? ['none']),
  ];
}

async function wholeOf(trial: Trial, leaves: Parameters<typeof leftBehind>[3]): Promise<string[]> {
  const { ended, after, position, db } = trial;
  const history = position === 'alone' ? ['2'] : ['1', '2', '3'];
  const found = [
    ...effectsOf(trial, true),
    ...difference('history', after.history ?? ['none'], history),
  ];
  if (!ended.green || position === 'alone') return found;
  return [...found, ...(await leftBehind(db, 'witness_1', 'witness_3', leaves))];
}

/** Checks that every effect of the file is there. Its row is only known not to be partial. */
function effectsOf({ file, ended, after, position }: Trial, green: boolean): string[] {
  const found = [];
  if (ended.green !== green) found.push(`it ended ${ended.green ? 'green' : `as ${ended.code}`}`);
  const has = (half: string) => typeof file.content === 'string' && file.content.includes(half);
  const base = [...(has(A) ? [1] : []), ...(has(B) ? [2] : [])];
  found.push(...difference('rows', after.base, base));
  for (const [half, name] of [
    [A, 'a'],
    [B, 'b'],
  ] as const) {
    if (has(half) && !after.contents.includes(`relation ${name}`)) found.push(`no table ${name}`);
  }
  const third = after.contents.includes('relation witness_3');
  if (position !== 'alone' && third !== green) found.push(`file 3 was ${third ? '' : 'not '}run`);
  return found;
}

/**
 * Checks the known exception: something stays without a row, the run fails, and file 3 does not
 * start.
 */
function halfOf({ ended, after, position }: Trial): string[] {
  // As the only file, it can also have committed the empty history tables.
  const found = difference('history', after.history ?? [], position === 'alone' ? [] : ['1']);
  if (ended.green || ended.code === undefined) found.push('it did not fail aloud');
  if (!after.contents.includes('relation kept')) found.push('it kept nothing: no limit any more');
  if (after.contents.includes('relation witness_3')) found.push('file 3 was run');
  return found;
}

function difference<T>(what: string, found: readonly T[], expected: readonly T[]): string[] {
  const more = found.filter((each) => !expected.includes(each));
  const fewer = expected.filter((each) => !found.includes(each));
  return [
    ...more.map((each) => `${what}: ${each}, which should not be`),
    ...fewer.map((each) => `${what}: ${each} is missing`),
  ];
}
