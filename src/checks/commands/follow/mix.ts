import type { RepositoryFiles } from '../../repository-files';
import { skipOptions } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { createRemoteScript, parentOf } from './inline-script';
import { type MixAlias, readMixAliases } from './mix-aliases';
import type { ReferenceResolver } from './script-reference';

/** Tasks that come with Mix, Ecto, Phoenix and their usual packages, and that migrate nothing. */
const KNOWN_TASK =
  /^(?:app|archive|assets|compile|coveralls|deps|ecto|escript|esbuild|excoveralls|gettext|hex|local|phx|profile|tailwind|xref)(?:\.|$)|^(?:clean|cmd|credo|dialyzer|docs|do|eval|format|help|loadconfig|loadpaths|new|release|run|sobelow|test)$/;

/** Follows `mix setup` to the commands of the alias in `mix.exs`, and `mix do a + b` to its tasks. */
export const followMix: ReferenceResolver = (words, variables, directory, files) => {
  const [task = '', ...args] = words.slice(1);
  if (task === 'do') return [createRemoteScript(splitTasks(args), directory, variables)];
  if (task === 'cmd') return [createRemoteScript(readShellTask(args), directory, variables)];
  const file = resolvePath(directory ?? '.', 'mix.exs');
  const text = file === undefined ? undefined : files.read(file);
  if (file === undefined || text === undefined) return [];
  const { commands = [], line = 1 } = readMixAliases(text)?.get(task) ?? {};
  if (commands.length === 0) return [];
  const lines = commands.map((command) => command.line);
  const texts = commands.map((command) => `mix ${command.text.trim()}`);
  // The last command gets the arguments.
  const own = [...texts.slice(0, -1), [texts.at(-1), ...args.map(quoteForShell)].join(' ')];
  // In its own alias, the name of a task is the task itself.
  const isTaskItself = (line: string) => line.split(' ')[1] === task;
  return [
    {
      text: own.map((line) => (isTaskItself(line) ? ':' : line)).join('\n'),
      variables: withTestEnvironment(task, text, variables),
      directory: parentOf(file),
      place: (number) => ({ file, line: lines[number - 1] ?? line }),
      language: 'shell',
    },
  ];
};

/** Splits `a --x + b` and `a --x, b` into a line for each task. */
function splitTasks(words: readonly string[]): string {
  const tasks: string[][] = [[]];
  for (const word of words) {
    if (word !== '+' && word !== ',') tasks.at(-1)?.push(quoteForShell(word.replace(/,$/, '')));
    if (word === '+' || word.endsWith(',')) tasks.push([]);
  }
  const written = tasks.filter((task) => task.length > 0);
  return written.map((task) => ['mix', ...task].join(' ')).join('\n');
}

/** `cmd --cd assets npm install` is a command of the shell. */
function readShellTask(words: readonly string[]): string {
  const command = skipOptions(words, ['--cd', '--app']);
  const at = words.indexOf('--cd');
  const folder = at === -1 || at >= words.length - command.length ? undefined : words[at + 1];
  const text = command.map(quoteForShell).join(' ');
  return folder === undefined ? text : `cd ${quoteForShell(folder)} && ${text}`;
}

/** Mix runs `test`, and the tasks that the project lists, with `MIX_ENV=test` if nothing sets it. */
function withTestEnvironment(task: string, text: string, variables: Variables): Variables {
  if (variables.has('MIX_ENV')) return variables;
  const [, list = ''] = /\bpreferred_(?:cli_env|envs):\s*\[([^\][]*)\]/.exec(text) ?? [];
  const preferred = list
    .split(',')
    .some((entry) => entry.replace(/["\s]/g, '').startsWith(`${task}::test`));
  return task === 'test' || preferred ? new Map([...variables, ['MIX_ENV', 'test']]) : variables;
}

/**
 * Explains why a task of Mix was not followed, as the rest of a sentence after the command. Returns
 * undefined for an alias that was read and for a task that is known.
 */
export function explainMixTask(
  [, task = '']: readonly string[],
  directory: string | undefined,
  files: RepositoryFiles,
): string | undefined {
  const file = resolvePath(directory ?? '.', 'mix.exs');
  const text = file === undefined ? undefined : files.read(file);
  const aliases = text === undefined ? new Map<string, MixAlias>() : readMixAliases(text);
  const alias = aliases?.get(task);
  if (alias?.isLiteral === false) return 'is an alias that runs more than literal commands';
  if (alias !== undefined || task === '' || task.startsWith('-') || KNOWN_TASK.test(task)) {
    return undefined;
  }
  return aliases === undefined
    ? 'may be an alias, and those of `mix.exs` are not a literal list'
    : 'is a task of Mix that the check does not know';
}
