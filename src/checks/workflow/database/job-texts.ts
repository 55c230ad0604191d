import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import { interpolateScript } from '../interpolate';
import type { MigrationCommandUse, WorkflowFiles } from '../step-context';
import type { Step } from '../workflow-model';
import { listReferencedTexts } from './referenced-texts';

/** When a text of a job runs, compared with the step that migrates. */
export type StepPhase = 'earlier' | 'own' | 'later';

/** A text that a job runs: the script of a step, or a file of the repository that it names. */
export interface JobText {
  readonly text: string;
  readonly place: SourceLocation;
  readonly phase: StepPhase;
  /** The position of its step in the job. */
  readonly stepIndex: number;
  /** A `makefile` contains the recipes of other targets too. */
  readonly kind: 'script' | 'makefile';
  /** Whether its step has a condition that the command's own step does not have. */
  readonly canBeSkipped: boolean;
}

/** An action that a job uses. */
export interface UsedAction {
  readonly uses: string;
  readonly place: SourceLocation;
  readonly phase: StepPhase;
  /** Whether it is an action of the repository whose code is not shell. */
  readonly isOpaque: boolean;
}

/** Everything that a job runs, as far as the text of the repository shows it. */
export interface JobTexts {
  readonly texts: readonly JobText[];
  readonly actions: readonly UsedAction[];
}

/** Maximum number of composite actions, one inside the other. */
const MAX_ACTION_DEPTH = 10;

/** Collects the texts of the job of a migration command: its steps, their composite actions and scripts. */
export function collectJobTexts(
  { stepContext }: MigrationCommandUse,
  workflowFiles: WorkflowFiles,
  files: RepositoryFiles,
): JobTexts {
  const texts: JobText[] = [];
  const actions: UsedAction[] = [];
  const { steps: ownSteps, expressionContext } = stepContext;
  const job = stepContext.jobs.at(-1);
  /** The steps of composite actions that were added for the step of the job: its phase, then their steps. */
  const added = new Map<StepPhase, Set<Step>>();

  function addStep(step: Step, phase: StepPhase, stepIndex: number, depth: number): void {
    const place = { file: step.file, line: step.line };
    if (step.run !== undefined) {
      // The inputs of another composite action are not known here.
      const isKnown = step === ownSteps.at(-1) || (depth === 0 && ownSteps.length === 1);
      const text = isKnown
        ? interpolateScript(step.run.text, expressionContext).text
        : step.run.text;
      addScript(text, place, phase, stepIndex, step);
    }
    const uses = step.uses?.text;
    if (uses === undefined) return;
    for (const { text } of step.with.values()) addScript(text, place, phase, stepIndex, step);
    const local = workflowFiles.action(uses);
    const isOpaque = uses.startsWith('./') && (local === undefined || local.steps.length === 0);
    actions.push({ uses, place, phase, isOpaque });
    if (local === undefined || depth > MAX_ACTION_DEPTH) return;
    for (const inner of local.steps) {
      const innerPhase = phase === 'own' && !ownSteps.includes(inner) ? 'earlier' : phase;
      const steps = added.get(innerPhase) ?? new Set();
      if (steps.has(inner)) continue;
      added.set(innerPhase, steps.add(inner));
      addStep(inner, innerPhase, stepIndex, depth + 1);
    }
  }

  function addScript(
    text: string,
    place: SourceLocation,
    phase: StepPhase,
    stepIndex: number,
    step: Step,
  ): void {
    const condition = step.condition?.text.trim();
    const canBeSkipped =
      phase !== 'own' &&
      condition !== undefined &&
      !ownSteps.some((own) => own.condition?.text.trim() === condition);
    const at = { phase, stepIndex, canBeSkipped };
    texts.push({ text: removeComments(text), place, kind: 'script', ...at });
    for (const file of listReferencedTexts(text, files)) {
      texts.push({ ...file, text: removeComments(file.text), ...at });
    }
  }

  const ownAt = job?.steps.indexOf(ownSteps[0]) ?? -1;
  for (const [index, step] of (job?.steps ?? []).entries()) {
    added.clear();
    addStep(step, index === ownAt ? 'own' : index < ownAt ? 'earlier' : 'later', index, 0);
  }
  // The step of an action that no workflow uses is not in the list of a job.
  if (ownAt === -1) addStep(ownSteps[0], 'own', 0, 0);
  return { texts, actions };
}

/** Removes the lines that are comments, and joins continued lines. */
function removeComments(text: string): string {
  return text.replaceAll(/^[ \t]*#(?!!).*$/gm, '').replaceAll(/\\\r?\n/g, ' ');
}
