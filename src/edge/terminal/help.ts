import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import { isCommand, TERMINAL_COMMANDS, type TerminalCommand } from './command-line';

/** A line of help and an example for each command. */
const HELP: Record<TerminalCommand, { readonly summary: string; readonly example: string }> = {
  gate: {
    summary: 'Shows the decision. Does not connect to a server.',
    example: 'DB_ROLE=staging node …/dist/cli.js gate',
  },
  plan: {
    summary: 'Shows the pending migrations. Writes nothing.',
    example: 'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js plan',
  },
  migrate: {
    summary: 'Decides, then applies the pending migrations.',
    example:
      'DB_ROLE=staging DATABASE_URL=postgresql://… node …/dist/cli.js migrate --migrations db/migrations',
  },
  run: {
    summary: 'Decides, then runs your migration tool.',
    example: 'DB_ROLE=staging node …/dist/cli.js run --env-file .env -- alembic upgrade head',
  },
  check: {
    summary: 'Checks the repository in this folder: workflows, migrations, rehearsal.',
    example: 'node …/dist/cli.js check',
  },
  verify: {
    summary: 'Compares the evidence of a run with the database and this repository. Only reads.',
    example: 'DATABASE_URL=postgresql://… node …/dist/cli.js verify evidence.json',
  },
};

const EXIT_CODES = `Exit codes: 0 success, 1 failed migration, command, check or comparison,
2 invalid usage or configuration, unreadable file or unreachable server, 3 blocked.
`;

/** Returns the help for all commands, or for one command. */
export function formatHelp(command: string | undefined): string {
  if (command === undefined || !isCommand(command)) return formatOverview();
  const { summary, example } = HELP[command];
  const usage =
    command === 'verify'
      ? 'verify [options] <evidence.json>'
      : command === 'run'
        ? 'run [options] -- <command>'
        : `${command} [options] [-- <command>]`;
  const checkOptions = command === 'check' ? CHECK_OPTIONS : [];
  const options = ['', 'Options:', ...OWN_OPTIONS, ...checkOptions, ...listInputOptions()];
  return [
    `Usage: node …/dist/cli.js ${usage}`,
    '',
    summary,
    '',
    `  ${example}`,
    ...options,
    '',
    EXIT_CODES,
  ].join('\n');
}

function formatOverview(): string {
  const lines = TERMINAL_COMMANDS.map((name) => `  ${name.padEnd(9)}${HELP[name].summary}`);
  const examples = TERMINAL_COMMANDS.map((name) => `  ${HELP[name].example}`);
  return [
    'Usage: node …/dist/cli.js <command> [options]',
    '',
    'The same decision as the GitHub Action, with the same variables.',
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
  '  --json\n      Prints one line of JSON to standard output, and the messages to standard error.',
];

const CHECK_OPTIONS = [
  '  --base <revision>\n      Branch or commit to compare with. Default: the default branch of the remote origin.',
];

function listInputOptions(): readonly string[] {
  return Object.values(ACTION_INPUTS)
    .filter(({ name }) => name !== ACTION_INPUTS.mode.name && name !== ACTION_INPUTS.command.name)
    .map((row: InputRow) => {
      const variable = row.variable === undefined ? '' : ` or the variable ${row.variable}`;
      return `  --${row.name} <value>${variable}\n      ${row.meaning.replaceAll('`', '')}`;
    });
}
