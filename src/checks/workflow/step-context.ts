import type { Variables } from '../commands/wrapper';
import type { SourceLocation } from '../rule';
import type { ExpressionContext } from './expression';
import type { Job, LocalAction, Step, StringMap, Workflow } from './workflow-model';

/** Where in the repository something runs, and what surrounds it there. */
export interface StepContext {
  /** The workflow whose triggers start it. */
  readonly root: Workflow;
  /** From the root's job to the one that it stands in: more than one through called workflows. */
  readonly jobs: readonly [Job, ...Job[]];
  /** The steps that it stands in: more than one through composite actions. */
  readonly steps: readonly [Step, ...Step[]];
  readonly place: SourceLocation;
  readonly via: readonly SourceLocation[];
  /** The variables that reach it, with what is known put in. */
  readonly variables: Variables;
  /** As they are written, by name: where a role comes from. */
  readonly written: StringMap;
  readonly facts: ExpressionContext;
  /** `held`: cannot run unless a gate allowed. `ignored`: a gate stands before it and does not hold. */
  readonly gate: 'enforced' | 'ignored' | 'none';
}

/** A use of this action. */
export interface ActionUse {
  readonly stepContext: StepContext;
  readonly step: Step;
}

/** A command that migrates, or somebody else's action that does. */
export interface MigrationCommandUse {
  readonly stepContext: StepContext;
  readonly tool: string;
  readonly shown: string;
  readonly place: SourceLocation;
  readonly via: readonly SourceLocation[];
  readonly variables: Variables;
}

/** Everything in the repository's workflows that can migrate. */
export interface WorkflowScan {
  readonly uses: readonly ActionUse[];
  readonly migrations: readonly MigrationCommandUse[];
}

/** The documents of a repository, read. */
export interface WorkflowFiles {
  readonly workflows: ReadonlyMap<string, Workflow>;
  readonly actions: ReadonlyMap<string, LocalAction>;
  /** The workflow that a job calls, where it is one of the repository. */
  readonly workflow: (uses: string | undefined) => Workflow | undefined;
  /** The action that a step uses, where it is one of the repository. */
  readonly action: (uses: string | undefined) => LocalAction | undefined;
}
