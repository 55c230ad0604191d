import { expandWord, readShell, type ShellValues } from '../../commands/shell-text';
import { interpolateScript } from '../interpolate';
import type { OrderedStep } from './ordered-steps';

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
 * @param shell The default shell of the job.
 */
export function listCertainCommands(
  { step, isCertain, beforeLine, context }: OrderedStep,
  shell: string | undefined,
): readonly (readonly string[])[] {
  const { run } = step;
  const hasDefaultShell = /^(?:bash|sh)?$/.test(step.shell ?? shell ?? '');
  const { text, lineOf, isTooLong } = interpolateScript(run?.text ?? '', context);
  const isSafe = !isTooLong && !UNSAFE_SCRIPT.test(text);
  if (run === undefined || !isSafe || !hasDefaultShell || !isCertain) return [];
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
