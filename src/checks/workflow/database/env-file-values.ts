import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';
import type { MigrationCommandUse } from '../step-context';
import { type FileWrite, isTemplateFile } from './file-commands';
import { findFileWrites } from './file-writes';
import type { JobTexts } from './job-texts';
import { isProgramText } from './program-text';

/** The variables of the files that a program can load by itself, such as `.env`. */
export interface EnvFileValues {
  /** Every value that a file can give to a variable, by the name of the variable. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  /** The values of the files that the job copies or writes, without those that are only committed. */
  readonly written: ReadonlyMap<string, ReadonlySet<string>>;
  /** The write of such a file that could not be read. */
  readonly unreadable: SourceLocation | undefined;
}

const ENV_FILE = /^(?!(?:process|import\.meta)\.env$)(?:\.env(?:[.-][\w.-]+)?|[\w.-]+\.env)$/i;

/** Committed files that programs load without being told the name of an environment. */
const USUAL_ENV_FILE = /^\.env(?:\.(?:local|dev|development|test|testing|ci))*$/;

const PROGRAM_WRITE =
  /(?:writeFile(?:Sync)?|file_put_contents|File\.write|appendFile(?:Sync)?)\(\s*['"`][^'"`]*\.env\b|open\(\s*['"][^'"]*\.env['"]\s*,\s*['"][wa]/;

/** Actions that write a file of variables, and commands that load one from a service. */
const ENV_FILE_ACTION =
  /env-?file|make-?env|create-?env|write-?env|(?:create|write)-?(?:to-)?file|file-?creator/i;
const ENV_FILE_DOWNLOAD = /\b(?:vercel\s+(?:[\w.-]+\s+){0,6}(?:env\s+)?pull|dotenv-vault\s+pull)\b/;

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;

/** Whether a path is a file of variables, or a template of one (`.env.example`). */
export function isEnvFile(path: string): boolean {
  return ENV_FILE.test(path.split(/[/\\]/).at(-1) ?? '');
}

/** Whether programs load a file of variables without the name of an environment: `.env`, `.env.test`. */
export function isUsualEnvFile(path: string): boolean {
  return USUAL_ENV_FILE.test(path.split('/').at(-1) ?? '');
}

/** A text with lines of `NAME=value`. */
interface EnvLines {
  readonly variables: readonly (readonly [string, string])[];
  /** Whether a line without a name comes from an expression or from the shell. */
  readonly hasUnknownLine: boolean;
}

/** Parses lines of `NAME=value`. Ignores comments and the rest of values that have several lines. */
export function parseEnvLines(text: string): EnvLines {
  let hasUnknownLine = false;
  const variables = text.split('\n').flatMap((line) => {
    if (/^\s*#/.test(line)) return [];
    const [, name, rawValue = ''] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined) {
      hasUnknownLine ||= /[$`]/.test(line);
      return [];
    }
    const value = rawValue.replace(/^(['"])(.*)\1.*$/, '$2').replace(/\s+#.*$/, '');
    return [[name, value] as const];
  });
  return { variables, hasUnknownLine };
}

/** Reads the committed files of variables, and those that the job writes before or in the step. */
export function readEnvFileValues(
  use: MigrationCommandUse,
  { texts, actions }: JobTexts,
  files: RepositoryFiles,
): EnvFileValues {
  const values = new Map<string, Set<string>>();
  let unreadable: SourceLocation | undefined;
  const addLines = (text: string, place: SourceLocation) => {
    const { variables, hasUnknownLine } = parseEnvLines(text);
    if (hasUnknownLine) unreadable ??= place;
    for (const [name, value] of variables) {
      const set = values.get(name) ?? new Set();
      values.set(name, set.add(value));
    }
  };
  const addWrite = ({ text, sources, isKnown }: FileWrite, place: SourceLocation) => {
    if (!isKnown) unreadable ??= place;
    addLines(text, place);
    for (const source of sources) {
      const paths = findPaths(source, files);
      for (const path of paths) addLines(files.read(path) ?? '', { file: path, line: undefined });
      // A file with such a name that does not exist cannot be copied. Its own write counts.
      if (paths.length === 0 && !isEnvFile(source)) unreadable ??= place;
    }
  };

  const before = texts.filter(({ phase }) => phase !== 'later');
  for (const { text, place, kind } of before) {
    if (isEnvFile(place.file)) continue;
    if (isProgramText(place.file, text)) {
      if (PROGRAM_WRITE.test(text)) unreadable ??= place;
      continue;
    }
    if (ENV_FILE_DOWNLOAD.test(text)) unreadable ??= place;
    if (!/env/i.test(text)) continue;
    const script = kind === 'makefile' ? text.replaceAll(/^\t[@+-]*/gm, '') : text;
    for (const write of findFileWrites(script, isEnvFile)) addWrite(write, place);
  }
  const action = actions.find(
    ({ uses, phase }) => phase !== 'later' && !uses.startsWith('./') && ENV_FILE_ACTION.test(uses),
  );
  unreadable ??= action?.place;
  const written = new Map([...values].map(([name, set]) => [name, new Set(set)]));
  const named = before.map(({ text }) => text).concat([...use.variables.values()], use.words);
  for (const path of listCommittedFiles(files, named)) {
    addLines(files.read(path) ?? '', { file: path, line: undefined });
  }
  return { values, written, unreadable };
}

/** Returns the committed files with this name. The folder of a command is not always known. */
function findPaths(name: string, files: RepositoryFiles): readonly string[] {
  const end = name.replace(/^(?:\.{0,2}\/)+/, '').replace(/^\$\{?GITHUB_WORKSPACE\}?\//, '');
  return files.paths.filter((path) => path === end || path.endsWith(`/${end}`));
}

/** Lists the committed files that can be loaded: with a usual name, or of an environment that is named. */
function listCommittedFiles(files: RepositoryFiles, named: readonly string[]): readonly string[] {
  return files.paths.filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    if (!/^\.env(?:\.|$)/.test(name) || isTemplateFile(name) || path.includes('node_modules/')) {
      return false;
    }
    const environments = name.split('.').slice(2);
    return (
      isUsualEnvFile(name) || environments.some((each) => named.some((text) => text.includes(each)))
    );
  });
}
