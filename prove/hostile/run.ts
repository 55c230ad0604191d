import { randomBytes } from 'node:crypto';
import { errorsOf } from '../../__tests__/scenarios/engine/support';
import { workspace } from '../../__tests__/support/action';
import type { Parser } from '../../src/migrations/parse-sql';
import { startMigration } from '../harness/runner';
import { runUnjudged, unjudged } from './unjudged';

/** A file of a folder, with its version. */
export interface Numbered {
  readonly version: string;
  readonly content: string | Uint8Array;
}

/** Result of a run over a folder. */
export interface Ended {
  readonly green: boolean;
  /** Code of the error, version of its file, and line, if any. */
  readonly code?: string | undefined;
  readonly version?: string | undefined;
  readonly line?: number | undefined;
  /** Text of the error, to analyze an unexpected result. */
  readonly words?: string | undefined;
  /** Text that the output must never contain. */
  readonly oddities: readonly string[];
}

/** Runs a folder with or without the parser. */
export type Way = (url: string, files: readonly Numbered[]) => Promise<Ended>;

/** No file takes longer than this. A longer run is in a loop. */
const PATIENCE = 120_000;

/** Runs the built action, as the runner starts it, with the parser. */
export const judged: Way = async (url, files) => {
  const folder = workspace(
    Object.fromEntries(files.map(({ version, content }) => [pathOf(version), content])),
  );
  const running = startMigration(url, folder);
  const timer = setTimeout(() => running.signal('SIGKILL'), PATIENCE);
  const step = await running.done;
  clearTimeout(timer);
  const [error] = errorsOf(step);
  const oddities: string[] = [];
  const forged = step.annotations.some(
    ({ file, message }) => file === 'forged' || message.trim() === 'forged',
  );
  if (forged || step.masks.includes('forged')) {
    oddities.push('a workflow command of the file was obeyed');
  }
  if (step.exitCode === null) oddities.push('it did not end');
  if (step.outputs['decision'] !== 'allowed')
    oddities.push('the outputs do not say what was decided');
  if (error?.title === 'unforeseen') oddities.push(`unforeseen: ${error.message}`);
  return {
    green: step.exitCode === 0,
    code: error?.title,
    version: /migrations\/(\d+)_/.exec(error?.file ?? '')?.[1],
    line: error?.line,
    words: error?.message,
    oddities,
  };
};

const pathOf = (version: string) => `migrations/${version}_hostile.sql`;

/** Runs only the engine, without the parser checks. */
export function unjudgedWith(parser: Parser): Way {
  return async (url, files) => {
    const pending = files.map(({ version, content }) =>
      unjudged(parser, version, Buffer.from(content).toString('utf8')),
    );
    const stop = await runUnjudged(url, pending, `governed_${randomBytes(8).toString('hex')}`);
    if (stop.kind === 'done') return { green: true, oddities: [] };
    // The action would read the history again and continue or report an error.
    if (stop.kind !== 'failed') return { green: false, code: stop.kind, oddities: [] };
    const { code, file, line, what } = stop.problem;
    const version = /migrations\/(\d+)_/.exec(file ?? '')?.[1];
    return { green: false, code, version, line, words: what, oddities: [] };
  };
}
