import type { ScriptAnalysis } from '../commands/migration-command';
import { speaksOfMigrations } from '../commands/unfollowed-command';
import type { MigrationCommandUse, StepContext, UnjudgedUse, WorkflowScan } from './step-context';
import { type Job, type Step, stepLocation } from './workflow-model';

/** Actions that start no command of the repository and no migration. */
const HARMLESS_ACTION = /^(?:actions|docker|github)\/|^softprops\/action-gh-release@/i;

/**
 * Lists the commands of a step that could not be followed and that speak of migrations: in their own
 * words, or in the name of the step.
 */
export function listUnjudgedCommands(
  { unjudged, omitted }: Pick<ScriptAnalysis, 'unjudged' | 'omitted'>,
  { steps, place }: StepContext,
): readonly UnjudgedUse[] {
  const isNamed = steps.some(({ name = '', id = '' }) => speaksOfMigrations(`${name} ${id}`));
  const rows = unjudged
    .filter(({ redactedCommand }) => isNamed || speaksOfMigrations(redactedCommand))
    .map((command) => ({
      place: steps.length > 1 ? place : command.place,
      subject: `\`${command.redactedCommand}\``,
      why: command.why,
    }));
  const count = omitted.speaking + (isNamed ? omitted.others : 0);
  if (count === 0) return rows;
  const [subject, verb] =
    count === 1 ? ['1 more command', 'is'] : [`${count} more commands`, 'are'];
  return [...rows, { place, subject, why: `of this step ${verb} not listed` }];
}

/** Lists an action of another repository if the step speaks of migrations. */
export function listForeignAction(step: Step, { place }: StepContext): readonly UnjudgedUse[] {
  const uses = step.uses?.text ?? '';
  const inputs = [...step.with.values()].map(({ text }) => text);
  const texts = [step.name ?? '', step.id ?? '', uses, ...inputs];
  if (uses === '' || HARMLESS_ACTION.test(uses) || !texts.some(speaksOfMigrations)) return [];
  const why = uses.startsWith('.')
    ? 'is not in the repository'
    : 'is an action of another repository';
  return [{ place, subject: `\`${uses}\``, why }];
}

/** Lists a workflow of another repository if the job that calls it speaks of migrations. */
export function listForeignWorkflow(job: Job): readonly UnjudgedUse[] {
  const uses = job.uses?.text;
  if (uses === undefined || !speaksOfMigrations(`${job.id} ${uses}`)) return [];
  const why = 'is a workflow of another repository';
  return [{ place: stepLocation(job), subject: `\`${uses}\``, why }];
}

/** Returns what was not judged, each once, without the lines on which a migration was found. */
export function listDistinctUnjudged({
  unjudged,
  migrations,
}: WorkflowScan): readonly UnjudgedUse[] {
  const found = new Set(migrations.map(({ place: { file, line } }) => `${file}:${line}`));
  const rows = unjudged
    .filter(({ place: { file, line } }) => !found.has(`${file}:${line}`))
    .filter((row) => !migrations.some((migration) => writesManifest(migration, row)))
    .map((row) => [JSON.stringify(row), row] as const);
  return [...new Map(rows).values()];
}

/** Whether a migration was found where its step writes the only manifest that a command applies. */
function writesManifest(
  { callers, stepContext: { steps, place } }: MigrationCommandUse,
  row: UnjudgedUse,
): boolean {
  const isWritten = callers.some(([program = '']) => /^(?:cat|tee)$/.test(program));
  const isApplied = /^`(?:kubectl|oc) .*\bapply\b/.test(row.subject);
  const paths = [...row.subject.matchAll(/\s(?:-f|--filename)[ =]([^\s`]+)/g)];
  const [path = ''] = paths.map(([, name]) => name);
  const text = steps.at(-1)?.run?.text ?? '';
  return (
    isWritten &&
    isApplied &&
    paths.length === 1 &&
    place.file === row.place.file &&
    text.split(/\s+/).includes(path)
  );
}
