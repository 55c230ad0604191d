import { quoteForShell } from '../shell-quote';
import { resolvePath, toWorkspacePath } from '../shell-scope';
import { parentOf } from './inline-script';
import { type ProgramCall, type ProgramLanguage, readProgram } from './program-calls';
import { LIBRARY_MIGRATORS } from './program-migrators';

/** A command that a program starts, or that does the same as a call of a library. */
export interface ProgramCommand {
  /** Counted from 1. */
  readonly line: number;
  /** As a shell would run it. */
  readonly text: string;
}

/** The functions that start a command, by the last part of their name. */
const SPAWN_FUNCTIONS: Readonly<Record<ProgramLanguage, RegExp>> = {
  javascript:
    /(?:^|\.)(?:exec|execSync|execAsync|execPromise|execFile|execFileSync|execa|execaSync|execaCommand|execaCommandSync|command|commandSync|spawn|spawnSync|spawnAsync|getExecOutput|Deno\.Command|runCommand|run|sh|\$|\$\.sync)$/,
  python:
    /(?:^|\.)(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput|system|popen|exec[lv]p?e?|spawn[lv]p?e?|create_subprocess_exec|create_subprocess_shell|run_command|local|sudo)$/,
};

/** What a program calls the interpreter that runs it. */
const INTERPRETERS: ReadonlyMap<string, string> = new Map([
  ['sys.executable', 'python'],
  ['process.execPath', 'node'],
]);

/**
 * Finds the calls of libraries that migrate, and the commands that a program starts with literal
 * words. Does not find a command that is built at run time.
 *
 * @param words The arguments with which the program starts.
 * @param file The path of the program; undefined if it is not a file.
 */
export function findProgramCommands(
  text: string,
  language: ProgramLanguage,
  words: readonly string[],
  file?: string,
): readonly ProgramCommand[] {
  const { calls, modules } = readProgram(text, language, words);
  return calls.flatMap((call): readonly ProgramCommand[] => {
    const { line } = call;
    const migration = findMigratorWords(call, language, modules, words);
    if (migration !== undefined) return [{ line, text: migration.map(quoteForShell).join(' ') }];
    const command = SPAWN_FUNCTIONS[language].test(call.callee) ? readSpawn(call) : undefined;
    const text = command ?? followImport(call, language, file);
    return text === undefined ? [] : [{ line, text }];
  });
}

/**
 * A function of another file of the repository, if its name speaks of migrations. Other functions are
 * not followed, because a file contains more than what a program calls.
 */
function followImport(
  { callee, module }: ProgramCall,
  language: ProgramLanguage,
  file: string | undefined,
): string | undefined {
  if (module === undefined || !/migrat/i.test(callee)) return undefined;
  if (language === 'python') return `python -m ${quoteForShell(module)}`;
  if (file === undefined || !/^\.{1,2}\//.test(module)) return undefined;
  const path = resolvePath(parentOf(file), module);
  return path === undefined ? undefined : `node "${toWorkspacePath(path)}"`;
}

function findMigratorWords(
  call: ProgramCall,
  language: ProgramLanguage,
  modules: ReadonlySet<string>,
  words: readonly string[],
): readonly string[] | undefined {
  for (const migrator of LIBRARY_MIGRATORS) {
    const { module, isOwnName, callee, except, toWords } = migrator;
    if (migrator.language !== language) continue;
    const match = callee.exec(call.callee);
    if (match === null || except?.test(call.argumentText) === true) continue;
    const sources = isOwnName === true ? [call.module ?? ''] : [...modules];
    if (module !== undefined && !sources.some((name) => module.test(name))) continue;
    return toWords(call, match, words);
  }
  return undefined;
}

/** Returns the command of a call that starts one; undefined if its first word is not literal. */
function readSpawn({ args }: ProgramCall): string | undefined {
  const [first, second, ...others] = args;
  if (first === undefined) return undefined;
  if (typeof first !== 'string') return joinWords(first);
  // The program is the first item of a list that follows it: `os.execvp("a", ["a", "b"])`.
  if (Array.isArray(second))
    return joinWords([first, ...second.slice(second[0] === first ? 1 : 0)]);
  const rest = [second, ...others].filter((arg) => typeof arg === 'string');
  if (rest.length > 0 && !first.includes(' ')) return joinWords([first, ...rest]);
  const options = others.find(Array.isArray);
  return options === undefined ? first : joinWords([first, ...options]);
}

const joinWords = (words: readonly string[]): string =>
  words.map((word) => quoteForShell(INTERPRETERS.get(word) ?? word)).join(' ');
