import { listPackages } from '../../commands/follow/package-manifest';
import { rememberByFiles } from '../../remember-by-files';
import type { RepositoryFiles } from '../../repository-files';
import type { SourceLocation } from '../../rule';

/** A file of the repository that a script names, or a script of a package. */
export interface ReferencedText {
  readonly text: string;
  readonly place: SourceLocation;
  readonly kind: 'script' | 'makefile';
}

/** Files that can contain commands. A file without an extension can be one too. */
const SCRIPT_FILE =
  /(?:^|\/)[\w-]+$|\.(?:sh|bash|zsh|py|[cm]?[jt]s|rb|pl|php|ps1|cmd|bat|mk)$|(?:^|\/)(?:Makefile|GNUmakefile|justfile|\.env[\w.-]*)$/i;
const TASK_FILE = /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[Jj]ustfile|Taskfile\.ya?ml)$/;
const WORD = /[\w.@:/-]+/g;

/** Maximum number of files that the scripts of one step lead to. */
const MAX_REFERENCED_FILES = 200;

/**
 * Returns the files of the repository that a script names anywhere, and the files that these name. A
 * name matches at the end of a path, because the folder of a command is not always known. More files
 * than the script runs are therefore in the result.
 */
export function listReferencedTexts(
  script: string,
  files: RepositoryFiles,
): readonly ReferencedText[] {
  const found = new Map<string, ReferencedText>();
  const pending = [script];
  const index = indexPaths(files);
  const add = (key: string, text: string, file: string, kind: ReferencedText['kind']) => {
    if (found.has(key) || found.size >= MAX_REFERENCED_FILES) return;
    found.set(key, { text, place: { file, line: undefined }, kind });
    pending.push(text);
  };
  for (let text = pending.pop(); text !== undefined; text = pending.pop()) {
    const words = new Set(text.match(WORD) ?? []);
    for (const word of words) {
      const name = word.replace(/^(?:\.{1,2}\/)+/, '').replace(/^.*:(?=\/)/, '');
      for (const path of index.scripts.get(name.split('/').at(-1) ?? '') ?? []) {
        if (path !== name && !path.endsWith(`/${name}`)) continue;
        if (isOtherWord(word, path, text)) continue;
        add(path, files.read(path) ?? '', path, 'script');
      }
      for (const { file, text: body } of index.packageScripts.get(word) ?? []) {
        if (/\b(?:npm|pnpm|yarn|bun|turbo|nx|lerna|run-[sp])\b/.test(text)) {
          add(`${file}#${word}`, body, file, 'script');
        }
      }
    }
    if (!/\b(?:make|just|task)\b/.test(text)) continue;
    for (const path of index.taskFiles) add(path, files.read(path) ?? '', path, 'makefile');
  }
  return [...found.values()];
}

/** Folders that are often in the search path of programs. */
const PROGRAM_FOLDER = /(?:^|\/)(?:s?bin|scripts?|tools)\/[^/]+$/;

/**
 * Whether a word is not the script with this path: a word without a folder and an extension starts a
 * script in another folder only by a shell, or if the folder is one for programs.
 */
function isOtherWord(word: string, path: string, text: string): boolean {
  if (/[./]/.test(word) || !path.includes('/')) return false;
  if (PROGRAM_FOLDER.test(path)) return isOnlySubcommand(word, text);
  return !new RegExp(
    `(?:sh|source|exec|\\.)\\s+["']?${word.replaceAll(/[^\w-]/g, '\\$&')}(?![\\w./-])`,
  ).test(text);
}

/** Programs whose first argument is a command of their own, or a task that is followed by its name. */
const PROGRAMS_WITH_COMMANDS =
  'npm|pnpm|yarn|bun|git|gh|docker(?:\\s+compose)?|docker-compose|podman|go|cargo|gem|bundle|pip3?|apt|apt-get|apk|brew|kubectl|helm|terraform|make|gmake';

/** Whether a word is nothing but the command of other programs in a text: `npm ci`, `git push`. */
function isOnlySubcommand(word: string, text: string): boolean {
  const name = `${word.replaceAll(/[^\w-]/g, '\\$&')}(?![\\w./@:-])`;
  const options = '(?:\\s+--?[\\w-]+(?:[= ][\\w./-]*[./][\\w./-]*|=\\S+)?)*';
  const call = `(?<![\\w./-])(?:${PROGRAMS_WITH_COMMANDS})${options}[ \\t]+(?:run(?:-script)?[ \\t]+)?${name}`;
  const rest = text.replaceAll(new RegExp(call, 'g'), ' ');
  return rest !== text && !new RegExp(`(?<![\\w./@:-])${name}`).test(rest);
}

interface PathIndex {
  /** The paths of scripts, by file name. */
  readonly scripts: ReadonlyMap<string, readonly string[]>;
  readonly taskFiles: readonly string[];
  readonly packageScripts: ReadonlyMap<
    string,
    readonly { readonly file: string; readonly text: string }[]
  >;
}

const indexPaths = rememberByFiles((files): PathIndex => {
  const scripts = new Map<string, string[]>();
  const packageScripts = new Map<string, { file: string; text: string }[]>();
  const append = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };
  for (const path of files.paths) {
    if (SCRIPT_FILE.test(path) && !TASK_FILE.test(path)) {
      append(scripts, path.split('/').at(-1) ?? '', path);
    }
  }
  const packages = listPackages(files).filter(({ path }) => !path.includes('node_modules/'));
  for (const { path, scripts: ownScripts } of packages) {
    for (const [name, text] of ownScripts) append(packageScripts, name, { file: path, text });
  }
  const taskFiles = files.paths.filter((path) => TASK_FILE.test(path));
  return { scripts, taskFiles, packageScripts };
});
