import type { Place } from '../rule';
import type { Facts } from './expression';
import type { Job, LocalAction, Step, Texts, Workflow } from './model';

export type Variables = ReadonlyMap<string, string>;

/** Where in the repository something runs, and what surrounds it there. */
export interface Situation {
  /** The workflow whose triggers start it. */
  readonly root: Workflow;
  /** From the root's job to the one that it stands in: more than one through called workflows. */
  readonly jobs: readonly [Job, ...Job[]];
  /** The steps that it stands in: more than one through composite actions. */
  readonly steps: readonly [Step, ...Step[]];
  readonly place: Place;
  readonly via: readonly Place[];
  /** The variables that reach it, with what is known put in. */
  readonly variables: Variables;
  /** As they are written, by name: where a role comes from. */
  readonly written: Texts;
  readonly facts: Facts;
  /** `held`: cannot run unless a gate allowed. `ignored`: a gate stands before it and does not hold. */
  readonly guard: 'held' | 'ignored' | 'none';
}

/** A use of this action. */
export interface Use {
  readonly situation: Situation;
  readonly step: Step;
}

/** A command that migrates, or somebody else's action that does. */
export interface Migration {
  readonly situation: Situation;
  readonly tool: string;
  readonly shown: string;
  readonly place: Place;
  readonly via: readonly Place[];
  readonly variables: Variables;
}

/** Everything in the repository's workflows that can migrate. */
export interface Survey {
  readonly uses: readonly Use[];
  readonly migrations: readonly Migration[];
}

/** The documents of a repository, read. */
export interface Documents {
  readonly workflows: ReadonlyMap<string, Workflow>;
  readonly actions: ReadonlyMap<string, LocalAction>;
  /** The workflow that a job calls, where it is one of the repository. */
  readonly workflow: (uses: string | undefined) => Workflow | undefined;
  /** The action that a step uses, where it is one of the repository. */
  readonly action: (uses: string | undefined) => LocalAction | undefined;
}
