import type { SourceLocation } from '../rule';
import type {
  ActionUse,
  IncompleteStep,
  MigrationCommandUse,
  StepContext,
  UnjudgedUse,
} from './step-context';

/** What a scan has found so far. */
export interface ScanResults {
  readonly uses: ActionUse[];
  readonly migrations: MigrationCommandUse[];
  readonly incomplete: IncompleteStep[];
  readonly unjudged: UnjudgedUse[];
  /** The files of the local actions that a workflow uses. */
  readonly followedActions: Set<string>;
}

/** Creates results without any entry. */
export function createScanResults(): ScanResults {
  return { uses: [], migrations: [], incomplete: [], unjudged: [], followedActions: new Set() };
}

/** An action that was scanned, and the part of the results that belongs to it. */
interface ScannedAction {
  readonly stepContext: StepContext;
  readonly uses: readonly [start: number, end: number];
  readonly migrations: readonly [start: number, end: number];
  readonly variablesAfter: ReadonlyMap<string, string>;
}

/** Maximum number of results of an action that are repeated for each use of it. */
const MAX_REPEATED_SIZE = 16;

const NO_VARIABLES: ReadonlyMap<string, string> = new Map();

/**
 * Remembers the local actions that one step of a job leads to. An action that is used again with the
 * same inputs and variables has the same results, seen from another line.
 */
export class ScannedActions {
  private readonly scanned = new Map<string, ScannedAction | undefined>();

  /** Forgets everything, for the next step of a job. */
  clear(): void {
    this.scanned.clear();
  }

  /**
   * Adds the results of an action: repeated, or by scanning it.
   *
   * @param stepContext The step that uses the action.
   * @param scan Scans the action, and returns its variables at the end.
   * @returns The variables at the end. Empty for an action that uses itself.
   */
  scan(
    key: string,
    stepContext: StepContext,
    results: ScanResults,
    scan: () => ReadonlyMap<string, string>,
  ): ReadonlyMap<string, string> {
    const known = this.scanned.get(key);
    if (known !== undefined) {
      repeatResults(known, stepContext, results);
      return known.variablesAfter;
    }
    if (this.scanned.has(key)) return NO_VARIABLES;
    this.scanned.set(key, undefined);
    const { uses, migrations } = results;
    const [useStart, migrationStart] = [uses.length, migrations.length];
    const variablesAfter = scan();
    this.scanned.set(key, {
      stepContext,
      uses: [useStart, uses.length],
      migrations: [migrationStart, migrations.length],
      variablesAfter,
    });
    return variablesAfter;
  }
}

/** Repeats results for another use. Many results are joined with the repeated ones instead. */
function repeatResults(known: ScannedAction, stepContext: StepContext, results: ScanResults): void {
  const { uses, migrations } = results;
  const change = (context: StepContext): StepContext => ({
    ...context,
    steps: [
      stepContext.steps[0],
      ...stepContext.steps.slice(1),
      ...context.steps.slice(known.stepContext.steps.length),
    ],
    via: changeVia(context.via),
  });
  const changeVia = (via: readonly SourceLocation[]) => [
    ...stepContext.via,
    ...via.slice(known.stepContext.via.length),
  ];
  const [useStart, useEnd] = known.uses;
  const [migrationStart, migrationEnd] = known.migrations;
  const joins = useEnd - useStart + migrationEnd - migrationStart > MAX_REPEATED_SIZE;
  for (let at = useStart; at < useEnd; at += 1) {
    const use = uses[at];
    if (use === undefined) continue;
    const repeated = change(use.stepContext);
    if (joins)
      uses[at] = {
        ...use,
        stepContext: { ...use.stepContext, via: keepCommon(use.stepContext.via, repeated.via) },
      };
    else uses.push({ ...use, stepContext: repeated });
  }
  for (let at = migrationStart; at < migrationEnd; at += 1) {
    const migration = migrations[at];
    if (migration === undefined) continue;
    const via = changeVia(migration.via);
    if (joins) migrations[at] = { ...migration, via: keepCommon(migration.via, via) };
    else migrations.push({ ...migration, via, stepContext: change(migration.stepContext) });
  }
}

/** Keeps the lines that lead to a result in both cases. */
function keepCommon(one: readonly SourceLocation[], other: readonly SourceLocation[]) {
  return one.filter(({ file, line }) =>
    other.some((each) => each.file === file && each.line === line),
  );
}
