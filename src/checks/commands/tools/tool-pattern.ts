import { type CommandArguments, parseArguments } from '../command-arguments';

/** The call of a program: the words of the command and its input, as far as it is known. */
export interface ToolInvocation {
  /** The program's name without its folder and version, then its arguments. */
  readonly words: readonly [string, ...string[]];
  /** The text of the pipe, the redirection or the here-document that provides the input. */
  readonly input: string;
}

/** A program that can change a schema or a history table, and the arguments with which it does. */
export interface ToolPattern {
  /** The tool's usual name. */
  readonly name: string;
  readonly programs: readonly string[];
  /** Matches programs whose name the project chooses, such as the release of an application. */
  readonly programPattern?: RegExp;
  /** The options whose value is the next word. */
  readonly valueOptions?: readonly string[];
  /** The positional arguments with which a call that migrates begins. */
  readonly subcommands: readonly string[];
  /** The options with which the tool only shows or checks something. */
  readonly readOnlyOptions?: readonly string[];
  /** Decides instead of subcommands and options, if these are not sufficient. */
  readonly isMigration?: (args: CommandArguments, invocation: ToolInvocation) => boolean;
}

const HELP_OPTIONS = ['--help', '-h', '-help', '--version'];

/** Whether this call of the tool migrates. */
export function startsMigration(tool: ToolPattern, invocation: ToolInvocation): boolean {
  const args = parseArguments(invocation.words.slice(1), tool.valueOptions ?? []);
  if (tool.isMigration !== undefined) return tool.isMigration(args, invocation);
  return matchesSubcommand(tool, args);
}

/** Whether the arguments begin with one of the tool's subcommands, without a read-only option. */
export function matchesSubcommand(
  { subcommands, readOnlyOptions = [] }: ToolPattern,
  { positionals, options }: CommandArguments,
): boolean {
  if ([...readOnlyOptions, ...HELP_OPTIONS].some((option) => options.has(option))) return false;
  const text = positionals.join(' ');
  return subcommands.some((command) => text === command || text.startsWith(`${command} `));
}
