import { expandWord, readShell, type ShellValues } from '../../commands/shell-text';
import { interpolateScript } from '../interpolate';
import type { StepContext } from '../step-context';
import type { Step } from '../workflow-model';

/** Commands after which a failed command does not end the step, or the folder is another one. */
export const UNSAFE_SCRIPT =
  /\bset\s+\+\w*e|\bset\s+\+o\s|\btrap\b|(?:^|[\s;&|(])(?:cd|pushd|exit|return|alias)\s|(?:^|[;&|(])\s*exec\s|\b(?:docker|docker-compose|podman)\s*\(\)/m;

/** A word with a variable stays as written. */
const NO_VALUES: ShellValues = {
  getValue: () => undefined,
  getWords: () => undefined,
  rejectWord: () => undefined,
};

/**
 * Lists the commands of a step that run, or the job ends: no condition, no pipe, no `||`.
 *
 * @param beforeLine In the step of the command itself, the line of the command.
 */
export function listCertainCommands(
  step: Step,
  { expressionContext, jobs }: StepContext,
  beforeLine: number | undefined,
): readonly (readonly string[])[] {
  const { run, shell } = step;
  const hasDefaultShell = /^(?:bash|sh)?$/.test(shell ?? jobs.at(-1)?.shell ?? '');
  const isCertain = step.condition === undefined && step.continueOnError === undefined;
  const { text, lineOf, isTooLong } = interpolateScript(run?.text ?? '', expressionContext);
  const isSafe = !isTooLong && !UNSAFE_SCRIPT.test(text);
  if (run === undefined || !isSafe || !hasDefaultShell) return [];
  // The conditions of its own step hold for the command too.
  if (beforeLine === undefined && !isCertain) return [];
  const { tree, lineAt, restore } = readShell(text);
  return tree.commands.flatMap(({ command, background }) => {
    if (command.type !== 'Command' || background === true || command.prefix.length > 0) return [];
    if (beforeLine !== undefined && run.lineOf(lineOf(lineAt(command.pos))) >= beforeLine)
      return [];
    const parts = command.name === undefined ? [] : [command.name, ...command.args];
    const words = parts.flatMap((part) =>
      part.type === 'Word' ? expandWord(part, NO_VALUES).map(restore) : [part.text],
    );
    return [words[0] === 'sudo' ? words.slice(1) : words];
  });
}
