import type { Variables } from '../commands/wrapper';
import type { SourceLocation } from '../rule';
import type { ExpressionContext } from './expression';
import type { Job, LocalAction, Step, StringMap, Workflow } from './workflow-model';

/** The place of a step in the repository, and everything that decides how the step runs. */
export interface StepContext {
  /** The workflow whose triggers start the step. */
  readonly root: Workflow;
  /** From the root's job to the job of the step. More than one if a workflow calls another. */
  readonly jobs: readonly [Job, ...Job[]];
  /** The step and the steps around it. More than one inside composite actions. */
  readonly steps: readonly [Step, ...Step[]];
  readonly place: SourceLocation;
  readonly via: readonly SourceLocation[];
  /** The variables that reach the step, with known expressions replaced by their values. */
  readonly variables: Variables;
  /** The same variables as written in the file. */
  readonly declaredVariables: StringMap;
  readonly expressionContext: ExpressionContext;
  /**
   * `enforced`: the step cannot run unless a gate allows it. `ignored`: a gate runs before the step
   * but does not stop it. `none`: no gate runs before the step.
   */
  readonly gate: 'enforced' | 'ignored' | 'none';
}

/** A use of this action. */
export interface ActionUse {
  readonly stepContext: StepContext;
  readonly step: Step;
}

/** A command that migrates, or an action of another repository that does. */
export interface MigrationCommandUse {
  readonly stepContext: StepContext;
  readonly tool: string;
  /** The command without its secrets, or the `uses:` of the action. */
  readonly redactedCommand: string;
  /** The expanded words of the command; empty for an action. They can contain secrets. */
  readonly words: readonly string[];
  /** The commands that lead to this one, the outermost first. */
  readonly callers: readonly (readonly string[])[];
  readonly place: SourceLocation;
  readonly via: readonly SourceLocation[];
  readonly variables: Variables;
}

/** A step, or a call of a workflow, that the check did not follow to its end. */
export interface IncompleteStep {
  readonly place: SourceLocation;
  readonly via: readonly SourceLocation[];
  /** What it needs, as in `more than …`. */
  readonly shortfall: string;
}

/** What speaks of migrations in a step or a job, and could not be followed. */
export interface UnjudgedUse {
  readonly place: SourceLocation;
  /** The command or the `uses:` in backticks, without its secrets. */
  readonly subject: string;
  /** Why it was not judged, as the rest of a sentence after the subject. */
  readonly why: string;
}

/** Everything in the repository's workflows that can migrate. */
export interface WorkflowScan {
  readonly uses: readonly ActionUse[];
  readonly migrations: readonly MigrationCommandUse[];
  readonly incomplete: readonly IncompleteStep[];
  readonly unjudged: readonly UnjudgedUse[];
}

/** The parsed workflows and actions of a repository. */
export interface WorkflowFiles {
  readonly workflows: ReadonlyMap<string, Workflow>;
  readonly actions: ReadonlyMap<string, LocalAction>;
  /** Returns the workflow that a job calls; undefined if it is not in the repository. */
  readonly workflow: (uses: string | undefined) => Workflow | undefined;
  /** Returns the action that a step uses; undefined if it is not in the repository. */
  readonly action: (uses: string | undefined) => LocalAction | undefined;
}
