import { parseArgs } from 'node:util';
import { type Environment, toInputVariable } from '../../inputs/declared-value';
import { ACTION_INPUTS } from '../../inputs/input-table';

/** A parsed command line. */
export type CommandLine =
  | {
      readonly kind: 'run';
      /** The inputs, as variables of the runner. */
      readonly inputs: Environment;
      readonly envFile: string | undefined;
      readonly json: boolean;
      /** What `check` compares the checkout with. */
      readonly base: string | undefined;
    }
  | {
      readonly kind: 'verify';
      readonly file: string;
      /** The inputs, as variables of the runner. */
      readonly inputs: Environment;
      readonly envFile: string | undefined;
    }
  | { readonly kind: 'help'; readonly command: string | undefined }
  /** The command line is invalid. `reason` is one sentence. */
  | { readonly kind: 'invalid'; readonly reason: string };

/**
 * The commands. `run` is `migrate` with a command. `gate`, `plan`, `migrate` and `check` also
 * accept a command after `--`.
 */
export const TERMINAL_COMMANDS = ['gate', 'plan', 'migrate', 'run', 'check', 'verify'] as const;
/** Name of a command. */
export type TerminalCommand = (typeof TERMINAL_COMMANDS)[number];

/** Inputs that come from the words of the command line and not from an option. */
const POSITIONAL_INPUTS = ['mode', 'command'];

/** Every other input is an option of the same name. */
const OPTIONS = Object.fromEntries(
  Object.values(ACTION_INPUTS)
    .filter(({ name }) => !POSITIONAL_INPUTS.includes(name))
    .map(({ name }) => [name, { type: 'string' } as const]),
);

/**
 * Parses a command line. Never throws.
 *
 * @param args The words after the name of the program.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [command, ...rest] = args;
  if (command === undefined) return invalid('Missing command.');
  if (command === '--help' || command === '-h' || command === 'help') {
    return { kind: 'help', command: rest[0] };
  }
  if (!isCommand(command)) {
    // Only a plain word is repeated in the message, because a URL can contain a password.
    const word = /^[a-z-]+$/.test(command) ? ` \`${command}\`` : '';
    return invalid(`Unknown command${word}. Use ${formatCommands()}.`);
  }
  const separator = rest.indexOf('--');
  const ownArguments = separator === -1 ? rest : rest.slice(0, separator);
  const words = separator === -1 ? [] : rest.slice(separator + 1);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(ownArguments);
  } catch (error) {
    return invalid(error instanceof Error ? firstSentence(error.message) : String(error));
  }
  const { help, json = false, base, 'env-file': envFile, ...options } = parsed.values;
  const { positionals } = parsed;
  if (help === true) return { kind: 'help', command };
  if (base !== undefined && command !== 'check') {
    return invalid('`--base` is an option of `check` only.');
  }
  if (command === 'verify') {
    const [file] = positionals;
    return file === undefined || positionals.length > 1 || words.length > 0
      ? invalid('`verify` requires one file, the evidence.')
      : { kind: 'verify', file, inputs: toInputs(options), envFile };
  }
  if (positionals.length > 0) {
    // The word is not repeated in the message, because it may be a URL.
    return invalid(`\`${command}\` accepts only options, such as \`--db-role staging\`.`);
  }
  if (command === 'run' && words.length === 0) {
    return invalid('`run` requires a command after `--`, such as `run -- alembic upgrade head`.');
  }
  return {
    kind: 'run',
    inputs: {
      ...toInputs(options),
      [toInputVariable(ACTION_INPUTS.mode.name)]: command === 'run' ? 'migrate' : command,
      ...(words.length > 0
        ? { [toInputVariable(ACTION_INPUTS.command.name)]: quoteWords(words) }
        : {}),
    },
    envFile,
    json,
    base,
  };
}

function toInputs(options: Environment): Environment {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [toInputVariable(name), value]),
  );
}

function formatCommands(): string {
  const names = TERMINAL_COMMANDS.map((name) => `\`${name}\``);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Returns whether a word is a command. */
export function isCommand(text: string): text is TerminalCommand {
  return TERMINAL_COMMANDS.some((command) => command === text);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      ...OPTIONS,
      'env-file': { type: 'string' },
      base: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
}

/** Quotes words for the shell. */
function quoteWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

function invalid(reason: string): CommandLine {
  return { kind: 'invalid', reason };
}

/**
 * Returns the first sentence of an error of `parseArgs`. The rest is for the author of a program.
 */
function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`;
}
