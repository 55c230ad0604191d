import { parseArgs } from 'node:util';
import { type Environment, toInputVariable } from '../../inputs/declared-value';
import { ACTION_INPUTS } from '../../inputs/input-table';

/** What somebody asked for in a terminal. */
export type CommandLine =
  | {
      readonly kind: 'run';
      /** The inputs, as the runner would hand them over. */
      readonly inputs: Environment;
      readonly envFile: string | undefined;
      readonly json: boolean;
    }
  | { readonly kind: 'verify'; readonly file: string; readonly envFile: string | undefined }
  | { readonly kind: 'help'; readonly command: string | undefined }
  /** It cannot be understood: why. */
  | { readonly kind: 'misunderstood'; readonly why: string };

/** What can be asked for. `run` is `migrate` with a command; behind `--` all others take one too. */
export const TERMINAL_COMMANDS = ['gate', 'plan', 'migrate', 'run', 'check', 'verify'] as const;
export type TerminalCommand = (typeof TERMINAL_COMMANDS)[number];

/** Those that the first words say. */
const SAID = ['mode', 'command'];

/** Every input is an option of the same name. */
const OPTIONS = Object.fromEntries(
  Object.values(ACTION_INPUTS)
    .filter(({ name }) => !SAID.includes(name))
    .map(({ name }) => [name, { type: 'string' } as const]),
);

/** @param args What follows the name of the program. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [command, ...rest] = args;
  if (command === undefined) return misunderstood('Nothing is asked for.');
  if (command === '--help' || command === '-h' || command === 'help') {
    return { kind: 'help', command: rest[0] };
  }
  if (!isCommand(command)) {
    return misunderstood(`The first word is one of ${TERMINAL_COMMANDS.join(', ')}.`);
  }
  const end = rest.indexOf('--');
  const own = end === -1 ? rest : rest.slice(0, end);
  const words = end === -1 ? [] : rest.slice(end + 1);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(own);
  } catch (error) {
    return misunderstood(error instanceof Error ? firstSentence(error.message) : String(error));
  }
  const { help, json = false, 'env-file': envFile, ...options } = parsed.values;
  const { positionals } = parsed;
  if (help === true) return { kind: 'help', command };
  if (command === 'verify') {
    const [file] = positionals;
    return file === undefined || positionals.length > 1 || words.length > 0
      ? misunderstood('`verify` takes one file, the evidence.')
      : { kind: 'verify', file, envFile };
  }
  if (positionals.length > 0) {
    // What stands there is not repeated: it may be a URL.
    return misunderstood(`\`${command}\` takes options alone, each with its name.`);
  }
  if (command === 'run' && words.length === 0) {
    return misunderstood(
      'What is to run stands behind `--`: `run [options] -- alembic upgrade head`.',
    );
  }
  const inputs = Object.entries(options).map(([name, value]) => [toInputVariable(name), value]);
  return {
    kind: 'run',
    inputs: {
      ...Object.fromEntries(inputs),
      [toInputVariable(ACTION_INPUTS.mode.name)]: command === 'run' ? 'migrate' : command,
      ...(words.length > 0
        ? { [toInputVariable(ACTION_INPUTS.command.name)]: shellWords(words) }
        : {}),
    },
    envFile,
    json,
  };
}

export function isCommand(text: string): text is TerminalCommand {
  return TERMINAL_COMMANDS.some((command) => command === text);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      ...OPTIONS,
      'env-file': { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
}

/** As the shell reads them back: each word as it was given. */
function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

function misunderstood(why: string): CommandLine {
  return { kind: 'misunderstood', why };
}

/** What follows are hints for whoever wrote the program. */
function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}
