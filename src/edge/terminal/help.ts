import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import { isCommand, TERMINAL_COMMANDS, type TerminalCommand } from './command-line';

/** What a command does, in a line, and one to copy. */
const HELP: Record<TerminalCommand, { readonly does: string; readonly example: string }> = {
  gate: {
    does: 'Gives the verdict alone, and connects to nothing.',
    example: 'DB_ROLE=staging node …/dist/cli.js gate',
  },
  plan: {
    does: 'Shows what would run, and writes nothing.',
    example: 'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js plan',
  },
  migrate: {
    does: 'Decides, then applies what is pending.',
    example:
      'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js migrate --migrations db/migrations',
  },
  run: {
    does: 'Decides, then runs your own tool.',
    example: 'DB_ROLE=staging node …/dist/cli.js run --env-file .env -- alembic upgrade head',
  },
  check: {
    does: 'Judges the repository in this folder: workflows, migrations, a rehearsal.',
    example: 'node …/dist/cli.js check',
  },
  verify: {
    does: 'Compares the evidence of a run with the database and with this repository; it only reads.',
    example: 'DATABASE_URL=postgresql://… node …/dist/cli.js verify evidence.json',
  },
};

const EXIT_CODES = `Exit codes: 0 done; 1 something that had begun failed, or a check or a comparison found an error;
2 usage, configuration, a file, or a server that cannot be reached; 3 blocked.
`;

/** For `--help`, of everything or of one command. */
export function formatHelp(command: string | undefined): string {
  if (command === undefined || !isCommand(command)) return overview();
  const { does, example } = HELP[command];
  const usage =
    command === 'verify'
      ? 'verify [--env-file <file>] <evidence.json>'
      : command === 'run'
        ? 'run [options] -- <command>'
        : `${command} [options] [-- <command>]`;
  const options = command === 'verify' ? [] : ['', 'Options:', ...OWN_OPTIONS, ...inputOptions()];
  return [
    `Usage: node …/dist/cli.js ${usage}`,
    '',
    does,
    '',
    `  ${example}`,
    ...options,
    '',
    EXIT_CODES,
  ].join('\n');
}

function overview(): string {
  const lines = TERMINAL_COMMANDS.map((name) => `  ${name.padEnd(9)}${HELP[name].does}`);
  const examples = TERMINAL_COMMANDS.map((name) => `  ${HELP[name].example}`);
  return [
    'Usage: node …/dist/cli.js <command> [options]',
    '',
    'The same gate as the GitHub Action, by the same variables.',
    '',
    ...lines,
    '',
    'Options: node …/dist/cli.js <command> --help',
    '',
    'Examples:',
    ...examples,
    '',
    EXIT_CODES,
  ].join('\n');
}

const OWN_OPTIONS = [
  '  --env-file <file>\n      Reads variables from a file. Without this option, no file is read.',
  '  --json\n      One line of JSON on standard output; the words go to standard error.',
];

function inputOptions(): readonly string[] {
  return Object.values(ACTION_INPUTS)
    .filter(({ name }) => name !== ACTION_INPUTS.mode.name && name !== ACTION_INPUTS.command.name)
    .map((row: InputRow) => {
      const variable = row.variable === undefined ? '' : ` or the variable ${row.variable}`;
      return `  --${row.name} <value>${variable}\n      ${row.meaning.replaceAll('`', '')}`;
    });
}
