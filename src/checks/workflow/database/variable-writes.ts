import { isGithubEnv } from '../../commands/github-env';
import type { SourceLocation } from '../../rule';
import { type EnvFileValues, isEnvFile, isUsualEnvFile } from './env-file-values';
import type { JobText, JobTexts } from './job-texts';
import { isVariableAction } from './obstacles';
import { isProgramText } from './program-text';

/** Stands for a value that cannot be read. It is an expression, so that it never counts as known. */
export const UNREADABLE_VALUE = '${{ unreadable }}';

/** A value in quotes, or one without them, which can contain the output of commands. */
const QUOTED = `"((?:[^"\\\\]|\\\\.)*)"|'([^']*)'|((?:\\$\\((?:[^()]|\\([^()]*\\))*\\)|[^\\s;&|)"'\`])*)`;
const ASSIGNMENT = new RegExp(
  `(?:^|[\\s;&|({"'\`]|\\$env:)([A-Za-z_]\\w*)(\\+?=|[ \\t]*[:?]=|[ \\t]+=[ \\t]+(?=["']))[ \\t]*(?:${QUOTED})`,
  'gm',
);
const LOOP = /\bfor\s+(\w+)\s+in\s+([^;\n]*)/g;
const GITHUB_ENV_LINE =
  /\b(?:echo|printf)\s+(?:["']([A-Za-z_]\w*)=([^"'\n]*)["']|([A-Za-z_]\w*)=([^\s"'>|]*))\s*(?:>>|\|\s*tee\s+(?:-a|--append))\s*["']?\$\{?GITHUB_ENV\}?["']?/g;

/** A write whose names cannot be read: it can set any variable of its own shell. */
const UNREADABLE_SHELL_WRITE =
  /(?:^|[\s;&|(])(?:eval|export\s+["']?\$|declare\s+(?:-\w+\s+)*["']?\$|env\s+["']?\$|printf\s+-v|mapfile|readarray|read)\b|(?:^|[\s;&|(])(?:export|env|declare)\s+(?:-\w+\s+)*["']?[$`]/m;

/** `read name`, also with options that have no value. It sets only the variables that it names. */
const READ_NAMES =
  /(?<=^|[\s;&|(])read((?:[ \t]+-[ers]+)*(?:[ \t]+[A-Za-z_]\w*)+)(?=[ \t]*(?:$|[;&|<)]))/gm;
const SOURCED_FILE = /(?:^|[\s;&|(])(?:source|\.)[ \t]+["']?([^\s"';&|]+)/gm;

/** `export $(cat .env | xargs)`, also without its comments. */
const EXPORTED_FILE =
  /\bexport\s+\$\(\s*(?:cat|grep\s+-v\s+["']?\^#["']?)\s+["']?([^\s"')|]+)["']?\s*\|\s*xargs(?:\s+-0)?\s*\)/g;

/** `include .env` of a Makefile. */
const INCLUDED_FILE = /^[ \t]*-?include[ \t]+(\S+)/gm;

/** Files that set up a program and no database. */
const HARMLESS_FILE = /(?:^|\/)activate$|\.cargo\/env$|\/nvm\.sh$|\/asdf\.sh$/;

/** The writes of variables in texts. */
export interface VariableWrites {
  readonly values: Map<string, Set<string>>;
  readonly unreadable: SourceLocation | undefined;
}

function addValue(values: Map<string, Set<string>>, name: string, value: string): void {
  const set = values.get(name);
  if (set === undefined) values.set(name, new Set([value]));
  else set.add(value);
}

/** Reads the assignments in the shells of the step itself, in every branch, and in files that they source. */
export function readShellWrites(
  texts: readonly JobText[],
  envFiles: EnvFileValues,
): VariableWrites {
  const values = new Map<string, Set<string>>();
  let unreadable: SourceLocation | undefined;
  const files = texts.map(({ place }) => place.file);
  const canRead = (file: string) =>
    isUsualEnvFile(file) && envFiles.values.size > 0 && envFiles.unreadable === undefined;
  for (const { text, place, kind } of texts) {
    // A program in another language does not change the variables of the shell that starts it.
    if (isProgramText(place.file, text)) continue;
    // A file of variables changes the shell only if it is sourced.
    if (isEnvFile(place.file) && !isSourced(place.file, texts)) continue;
    // The recipes of other targets do not run.
    const source = kind === 'makefile' ? text.replaceAll(/^\t.*$/gm, '') : text;
    for (const match of source.matchAll(ASSIGNMENT)) {
      const [, name = '', operator, double, single, plain = ''] = match;
      const value = double ?? single ?? plain;
      addValue(values, name, operator === '+=' ? UNREADABLE_VALUE : value);
    }
    for (const [, name = '', words = ''] of source.matchAll(LOOP)) {
      for (const word of words.split(/\s+/)) addValue(values, name, word.replaceAll(/["']/g, ''));
    }
    for (const [, names = ''] of source.matchAll(READ_NAMES)) {
      for (const name of names.match(/(?<=\s)[A-Za-z_]\w*/g) ?? []) {
        addValue(values, name, UNREADABLE_VALUE);
      }
    }
    const rest = source
      .replaceAll(READ_NAMES, '')
      .replaceAll(EXPORTED_FILE, (words, file: string) => (canRead(file) ? '' : words));
    const sourced = listSourcedFiles(source, kind);
    if (sourced.some(canRead)) {
      for (const [name, all] of envFiles.values) {
        for (const value of all) addValue(values, name, value);
      }
    }
    const isUnknownFile = sourced.some((file) => {
      const name = file.replace(/^\.\//, '');
      const isText = files.some((each) => each.endsWith(name));
      return !HARMLESS_FILE.test(file) && !isText && !canRead(file);
    });
    if (isUnknownFile || UNREADABLE_SHELL_WRITE.test(rest)) unreadable ??= place;
  }
  return { values, unreadable };
}

function isSourced(file: string, texts: readonly JobText[]): boolean {
  const name = file.split('/').at(-1) ?? file;
  return texts.some(({ text, kind }) =>
    listSourcedFiles(text, kind).some((path) => path.endsWith(name)),
  );
}

function listSourcedFiles(text: string, kind: JobText['kind']): readonly string[] {
  const patterns = [SOURCED_FILE, EXPORTED_FILE, ...(kind === 'makefile' ? [INCLUDED_FILE] : [])];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, file = '']) => file));
}

/** Reads what the earlier steps write to `GITHUB_ENV`. */
export function readEnvironmentWrites({ texts, actions }: JobTexts): VariableWrites {
  const values = new Map<string, Set<string>>();
  let unreadable: SourceLocation | undefined;
  for (const { text, place, phase } of texts) {
    if (phase !== 'earlier') continue;
    const rest = text.replaceAll(GITHUB_ENV_LINE, (_, name1, value1, name2, value2) => {
      addValue(values, String(name1 ?? name2), String(value1 ?? value2 ?? ''));
      return '';
    });
    if (rest.split('\n').some((line) => isGithubEnvMention(line))) unreadable ??= place;
  }
  for (const { uses, place, phase, isOpaque } of actions) {
    const setsVariables = isOpaque || (!uses.startsWith('./') && isVariableAction(uses));
    if (phase === 'earlier' && setsVariables) unreadable ??= place;
  }
  return { values, unreadable };
}

function isGithubEnvMention(line: string): boolean {
  return /GITHUB_ENV|::set-env|exportVariable|export_variable/.test(line) || isGithubEnv(line);
}
