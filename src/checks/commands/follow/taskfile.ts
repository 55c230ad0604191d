import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../../workflow/yaml-files';
import {
  getNode,
  getString,
  getStringList,
  getStringMap,
  type YamlNode,
} from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { escapePattern, findUpwards, parentOf } from './inline-script';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const TASKFILE_NAMES = ['Taskfile', 'taskfile'].flatMap((name) =>
  ['.yml', '.yaml', '.dist.yml', '.dist.yaml'].map((ending) => `${name}${ending}`),
);
const VALUE_OPTIONS = ['-t', '--taskfile', '-d', '--dir', '-C', '--concurrency', '-o', '--output'];
const SHOWING_OPTIONS = [
  '-n',
  '--dry',
  '-l',
  '--list',
  '-a',
  '--list-all',
  '--status',
  '--summary',
];

/** Maximum number of included files, one inside the other. */
const MAX_INCLUDE_DEPTH = 8;

/** A Taskfile, and how its tasks are called. */
interface Taskfile {
  readonly tree: YamlNode;
  readonly file: string;
  readonly directory: string | undefined;
  readonly depth: number;
}

interface TaskContext {
  readonly files: RepositoryFiles;
  readonly variables: Variables;
  /** The values of templates: `{{.NAME}}`. */
  readonly values: Variables;
  readonly visited: Set<string>;
}

/** Follows `task name` to the commands of the task, of the tasks that it calls and of its dependencies. */
export const followTask: ReferenceResolver = (words, variables, directory, files) => {
  const end = words.indexOf('--');
  const args = end === -1 ? words.slice(1) : words.slice(1, end);
  const { positionals, options, getValues } = parseArguments(args, VALUE_OPTIONS);
  if (SHOWING_OPTIONS.some((option) => options.has(option))) return [];
  const [folder = '.'] = getValues('-d', '--dir');
  const base = resolvePath(directory ?? '.', folder);
  const [named] = getValues('-t', '--taskfile');
  const path =
    named === undefined
      ? findUpwards(base, TASKFILE_NAMES, files)
      : resolvePath(directory ?? '.', named);
  const taskfile = openTaskfile(path, files, 0);
  if (taskfile === undefined) return [];
  const names = positionals.filter((word) => !word.includes('='));
  const values = new Map(
    positionals.filter((word) => word.includes('=')).map((word) => splitAssignment(word)),
  ).set('CLI_ARGS', end === -1 ? '' : words.slice(end + 1).join(' '));
  const context = { files, variables, values, visited: new Set<string>() };
  return (names.length > 0 ? names : ['default']).flatMap((name) =>
    runTask(name, taskfile, context),
  );
};

function splitAssignment(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

function openTaskfile(
  path: string | undefined,
  files: RepositoryFiles,
  depth: number,
): Taskfile | undefined {
  if (path === undefined || depth > MAX_INCLUDE_DEPTH) return undefined;
  const tree = readYamlFile(files, path);
  return tree && { tree, file: path, directory: parentOf(path), depth };
}

function runTask(
  name: string,
  taskfile: Taskfile,
  context: TaskContext,
): readonly ReferencedScript[] {
  const { tree, file } = taskfile;
  const key = `${file} ${name} ${[...context.values].join(' ')}`;
  if (context.visited.has(key)) return [];
  context.visited.add(key);
  const tasks = getNode(tree, 'tasks');
  const task =
    getNode(tasks, name) ??
    (tasks?.kind === 'map'
      ? [...tasks.entries.values()].find((each) => getStringList(each, 'aliases').includes(name))
      : undefined);
  if (task !== undefined) return runCommands(task, taskfile, context);
  const wildcard = findWildcardTask(name, tasks);
  if (wildcard !== undefined) {
    const values = new Map([...context.values, ...wildcard.matches]);
    return runCommands(wildcard.task, taskfile, { ...context, values });
  }
  const [namespace = '', ...rest] = name.split(':');
  const included = openInclude(namespace, taskfile, context.files);
  return included === undefined ? [] : runTask(rest.join(':') || 'default', included, context);
}

/** Finds a task such as `migrate:*`, and the values of `{{index .MATCH 0}}`. */
function findWildcardTask(name: string, tasks: YamlNode | undefined) {
  for (const [pattern, task] of tasks?.kind === 'map' ? tasks.entries : []) {
    const match = new RegExp(`^${pattern.split('*').map(escapePattern).join('(.*)')}$`, 's').exec(
      name,
    );
    if (!pattern.includes('*') || match === null) continue;
    const matches = match.slice(1).map((text, index) => [`MATCH ${index}`, text] as const);
    return { task, matches };
  }
  return undefined;
}

/** Opens `includes: { db: ./db }` or `{ db: { taskfile: ./db/Taskfile.yml, dir: ./db } }`. */
function openInclude(
  namespace: string,
  { tree, file, depth }: Taskfile,
  files: RepositoryFiles,
): Taskfile | undefined {
  const include = getNode(tree, 'includes', namespace);
  const source = include?.kind === 'text' ? include.text : getString(include, 'taskfile')?.text;
  if (source === undefined) return undefined;
  const folder = parentOf(file);
  const path = ['', ...TASKFILE_NAMES.map((each) => `/${each}`)]
    .flatMap((ending) => resolvePath(folder, `${source}${ending}`) ?? [])
    .find((candidate) => files.read(candidate) !== undefined);
  const included = openTaskfile(path, files, depth + 1);
  const own = getString(include, 'dir')?.text;
  // Without `dir`, included tasks run in the folder of the first file.
  const directory = own === undefined ? folder : resolvePath(folder, own);
  return included === undefined ? undefined : { ...included, directory };
}

function runCommands(
  task: YamlNode,
  taskfile: Taskfile,
  context: TaskContext,
): readonly ReferencedScript[] {
  const { tree, file } = taskfile;
  const literals = [tree, task].flatMap((node) => [...getStringMap(node, 'vars')]);
  const values = new Map([
    ...literals.map(([name, { text }]) => [name, text] as const),
    ...context.values,
  ]);
  const own = [tree, task].flatMap((node) => [...getStringMap(node, 'env')]);
  const variables = new Map([
    ...context.variables,
    ...own.map(([name, { text }]) => [name, fillTemplate(text, values)] as const),
  ]);
  const folder = getString(task, 'dir')?.text;
  const directory =
    folder === undefined
      ? taskfile.directory
      : resolvePath(taskfile.directory, fillTemplate(folder, values));
  const list = (key: string) => {
    const node = getNode(task, key);
    return node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  };
  const commands = task.kind === 'map' ? [...list('cmds'), ...list('cmd')] : listItems(task);
  const inner = { ...context, values };
  const dependencies = list('deps').flatMap((node) => callTask(node, taskfile, inner));
  return [
    ...dependencies,
    ...commands.flatMap((node): readonly ReferencedScript[] => {
      const command =
        node.kind === 'text' ? node : (getString(node, 'cmd') ?? getString(node, 'defer'));
      if (command === undefined) return callTask(node, taskfile, inner);
      const { lineOf } = command;
      const text = fillTemplate(command.text, values);
      const place = (line: number) => ({ file, line: lineOf(line) });
      return [{ text, variables, directory, place, language: 'shell' }];
    }),
  ];
}

const listItems = (node: YamlNode): readonly YamlNode[] =>
  node.kind === 'list' ? node.items : [node];

function callTask(
  node: YamlNode,
  taskfile: Taskfile,
  context: TaskContext,
): readonly ReferencedScript[] {
  const name = node.kind === 'text' ? node.text : getString(node, 'task')?.text;
  if (name === undefined) return [];
  const own = [...getStringMap(node, 'vars')].map(
    ([key, { text }]) => [key, fillTemplate(text, context.values)] as const,
  );
  const values = new Map([...context.values, ...own]);
  return runTask(fillTemplate(name, values), taskfile, { ...context, values });
}

const fillTemplate = (text: string, values: Variables): string =>
  text.replaceAll(
    /\{\{\s*(?:index\s+)?\.(\w+(?: \d+)?)\s*\}\}/g,
    (original, name: string) => values.get(name) ?? original,
  );
