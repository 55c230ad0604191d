import { type CommandArguments, parseArguments } from '../command-arguments';

/** What a tool is asked to do: the words of the command, and what its input is known to be. */
export interface ToolInvocation {
  /** The program's name without its folder and version, then its words. */
  readonly words: readonly [string, ...string[]];
  /** What comes in by a pipe, a redirection or a here-document: the words that bring it. */
  readonly input: string;
}

/** A program that changes a schema, or the history of one, when it is asked in certain ways. */
export interface ToolPattern {
  /** As people call it. */
  readonly name: string;
  readonly programs: readonly string[];
  /** Options that take the next word as their value. */
  readonly valued?: readonly string[];
  /** How the words that are no options begin when it migrates. */
  readonly commands: readonly string[];
  /** With one of these options it only shows or checks. */
  readonly unless?: readonly string[];
  /** Where words and options do not suffice to tell. */
  readonly migrates?: (args: CommandArguments, invocation: ToolInvocation) => boolean;
}

const HELP = ['--help', '-h', '-help', '--version'];

/** Whether this way to call the tool migrates, by its own data. */
export function startsMigration(tool: ToolPattern, invocation: ToolInvocation): boolean {
  const args = parseArguments(invocation.words.slice(1), tool.valued ?? []);
  if (tool.migrates !== undefined) return tool.migrates(args, invocation);
  return matchesSubcommand(tool, args);
}

/** Whether one of the tool's commands is asked for, and no option takes the sting out of it. */
export function matchesSubcommand(
  { commands, unless = [] }: ToolPattern,
  { positional, options }: CommandArguments,
): boolean {
  if ([...unless, ...HELP].some((option) => options.has(option))) return false;
  const given = positional.join(' ');
  return commands.some((command) => given === command || given.startsWith(`${command} `));
}
