import type { SourceLocation } from '../rule';
import type { ShellScope } from './shell-scope';
import type { UnfollowedCommand } from './unfollowed-command';
import { UnfollowedList } from './unfollowed-list';
import { VisitBudget } from './visit-budget';
import type { Variables } from './wrapper';

/** A command that migrates, seen from a script that leads to it. */
export interface FoundMigration {
  readonly tool: string;
  readonly words: readonly string[];
  /** The commands that lead to this one, the outermost first. */
  readonly callers: readonly (readonly string[])[];
  readonly environment: Variables;
  /** The line of the script, then the lines of the scripts that it leads to, the innermost last. */
  readonly trail: readonly SourceLocation[];
}

/** What a script does, and what of its environment it reads. */
export class FollowRecord {
  private found: FoundMigration[] = [];
  /** The commands that could not be followed. */
  readonly unfollowed = new UnfollowedList();
  readonly githubEnv = new Map<string, string>();
  /** The state of the shell at the end of a script that it sources. */
  scopeAfter: ShellScope | undefined;
  /** The words of all texts that were read. Every variable that they use is among them. */
  private readonly names = new Set<string>();
  private readsAll = false;

  get migrations(): readonly FoundMigration[] {
    return this.found;
  }

  /** @param isRepeated Whether the line was examined before, with other values of a loop. */
  addMigration(migration: FoundMigration, isRepeated = false): void {
    if (!isRepeated || !this.hasFound(migration.tool, migration.trail[0])) {
      this.found.push(migration);
    }
    // A tool reads its own variables, whatever the script says.
    this.readsAll = true;
  }

  addUnfollowed(command: UnfollowedCommand): void {
    this.unfollowed.add(command);
  }

  /** Adds the names that a text reads. */
  addText(text: string): void {
    for (const [name] of text.matchAll(/[A-Za-z_]\w*/g)) this.names.add(name);
  }

  /** For a file in which variables are replaced before its text is known, such as a Makefile. */
  addAllNames(): void {
    this.readsAll = true;
  }

  /** Adds what another script does, which a line of this script runs through these commands. */
  addCalled(
    called: FollowRecord,
    line: SourceLocation,
    callers: FoundMigration['callers'],
    isRepeated = false,
  ): void {
    const isNew = ({ tool }: FoundMigration) => !isRepeated || !this.hasFound(tool, line);
    const added = called.migrations.filter(isNew);
    for (const migration of added) {
      const allCallers = [...callers, ...migration.callers];
      this.found.push({ ...migration, callers: allCallers, trail: [line, ...migration.trail] });
    }
    this.unfollowed.addCalled(called.unfollowed, line, isRepeated);
    for (const [name, value] of called.githubEnv) this.githubEnv.set(name, value);
    for (const name of called.names) this.names.add(name);
    this.readsAll ||= called.readsAll;
  }

  private hasFound(tool: string, line: SourceLocation | undefined): boolean {
    return this.found.some(
      ({ tool: foundTool, trail: [first] }) =>
        foundTool === tool && first?.file === line?.file && first?.line === line?.line,
    );
  }

  /**
   * Joins equal migrations if there are many, so that scripts that call each other twice do not double
   * them at each level. A joined one keeps the lines that lead to it in every case.
   */
  joinMigrations(): void {
    if (this.found.length <= MAX_FOUND_SIZE) return;
    const groups = new Map<string, FoundMigration>();
    for (const migration of this.found) {
      const key = describeMigration(migration, []);
      const first = groups.get(key);
      groups.set(key, first === undefined ? migration : joinTrails(first, migration));
    }
    this.found = [...groups.values()];
  }

  /** Returns the migrations, each once for the lines that lead to it. */
  listDistinct(): readonly FoundMigration[] {
    const distinct = this.found.map((each) => [describeMigration(each, each.trail), each] as const);
    return [...new Map(distinct).values()];
  }

  /** Whether the script reads the same values in both environments. */
  readsSame(one: Variables, other: Variables): boolean {
    if (!this.readsAll) return [...this.names].every((name) => one.get(name) === other.get(name));
    return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
  }
}

/** Maximum number of ways to a migration that are kept apart. */
const MAX_FOUND_SIZE = 16;

function describeMigration(
  { tool, words, environment }: FoundMigration,
  trail: readonly SourceLocation[],
): string {
  const lines = trail.map(({ file, line }) => [file, line]);
  return JSON.stringify([tool, words, [...environment], lines]);
}

function joinTrails(one: FoundMigration, other: FoundMigration): FoundMigration {
  const isInOther = ({ file, line }: SourceLocation) =>
    other.trail.some((each) => each.file === file && each.line === line);
  return { ...one, trail: one.trail.filter(isInOther) };
}

/** A script that is followed, or that was followed, with these variables. */
interface Remembered {
  readonly variables: Variables;
  /** Undefined while the script is followed, for a script that calls itself. */
  record: FollowRecord | undefined;
  /** How many scripts were being followed when it began. */
  readonly depth: number;
  /** The depth of the outermost script that it calls again; Infinity if it calls none. */
  outermostCalled: number;
}

/** The depth of an outer script, if no outer script is called again. */
const NONE = Number.POSITIVE_INFINITY;

/** A script of which nothing is known yet can read every variable. */
const UNKNOWN_RECORD = new FollowRecord();
UNKNOWN_RECORD.addAllNames();

/**
 * Remembers what was followed in all steps of a repository, by target, words, directory, shell and the
 * variables that it reads.
 */
export class FollowMemory {
  private readonly remembered = new Map<string, Remembered[]>();
  private depth = 0;
  /** The depth of the outermost script that an inner one calls again; Infinity if none does. */
  private outermostCalled = NONE;
  /** Removes what is only complete inside of a script that is being followed, by its depth. */
  private readonly provisional = new Map<number, (() => void)[]>();

  constructor(readonly budget = new VisitBudget()) {}

  /**
   * Returns what a script does: as remembered, or by following it. Returns undefined if the script is
   * being followed at this moment, because it then adds nothing new.
   *
   * @param key The target with its words, its directory and its shell.
   */
  recall(
    key: string,
    variables: Variables,
    follow: (record: FollowRecord) => void,
  ): FollowRecord | undefined {
    const known = this.remembered.get(key) ?? [];
    this.remembered.set(key, known);
    const match = known.find((each) =>
      (each.record ?? UNKNOWN_RECORD).readsSame(each.variables, variables),
    );
    if (match === undefined) return this.follow(known, variables, follow);
    const called = match.record === undefined ? match.depth : match.outermostCalled;
    this.outermostCalled = Math.min(this.outermostCalled, called);
    return match.record;
  }

  private follow(
    known: Remembered[],
    variables: Variables,
    follow: (record: FollowRecord) => void,
  ): FollowRecord {
    const { depth, budget, outermostCalled } = this;
    const entry: Remembered = { variables, record: undefined, depth, outermostCalled: NONE };
    const forget = () => known.splice(known.indexOf(entry), 1);
    known.push(entry);
    const record = new FollowRecord();
    const shortfalls = budget.shortfallCount;
    this.depth += 1;
    this.outermostCalled = NONE;
    budget.visit(() => follow(record));
    this.depth -= 1;
    record.joinMigrations();
    entry.record = record;
    for (const forgetInner of this.provisional.get(depth) ?? []) forgetInner();
    this.provisional.delete(depth);
    if (this.outermostCalled < depth) entry.outermostCalled = this.outermostCalled;
    // What was cut short depends on the steps before, so another step tries it again.
    if (budget.shortfallCount > shortfalls) forget();
    else if (entry.outermostCalled !== NONE) this.addProvisional(entry.outermostCalled, forget);
    this.outermostCalled = Math.min(entry.outermostCalled, outermostCalled);
    return record;
  }

  private addProvisional(depth: number, forget: () => void): void {
    const list = this.provisional.get(depth);
    if (list === undefined) this.provisional.set(depth, [forget]);
    else list.push(forget);
  }
}
