import type { RepositoryFiles } from '../../repository-files';
import { parseArguments, skipOptions } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { escapePattern, findLineOf, findUpwards, joinCommand, parentOf } from './inline-script';
import type { ReferencedScript, ReferenceResolver } from './script-reference';
import { COMPOSER_EVENTS, TASK_RUNNERS, type TaskRunner } from './task-runners';
import {
  asTable,
  type DataTable,
  parseJsonTable,
  parseTomlTable,
  readTable,
  stringEntries,
} from './toml-table';

interface TaskContext {
  readonly runner: TaskRunner;
  readonly tasks: DataTable;
  readonly file: string;
  readonly text: string;
  readonly variables: Variables;
  readonly files: RepositoryFiles;
  readonly visited: Set<string>;
}

/** Creates the resolver of a runner: `poe x`, `deno task x`, `mise run x`, `composer x`. */
const createResolver =
  (runner: TaskRunner): ReferenceResolver =>
  (words, variables, directory, files) => {
    const { options, getValues } = parseArguments(words.slice(1), runner.valueOptions);
    if (runner.showingOptions?.some((option) => options.has(option)) === true) return [];
    const [folder = '.'] = getValues('-C', '--directory', '--cwd', '--cd', '-d', '--working-dir');
    const base = resolvePath(directory ?? '.', folder);
    const calls = parseCalls(words.slice(1), runner);
    const configs = runner.files.flatMap((name) => findUpwards(base, [name], files) ?? []);
    const contexts = configs.map((file) => {
      const text = files.read(file) ?? '';
      const table = /\.toml$|Pipfile$/.test(file) ? parseTomlTable(text) : parseJsonTable(text);
      const keys = runner.keys.filter((key) => key !== 'poe' || !/poe_tasks/.test(file));
      const tasks = readTable(table, ...keys) ?? {};
      return { runner, tasks, file, text, variables, files, visited: new Set<string>() };
    });
    return calls.flatMap(([name = '', ...args]) => [
      ...contexts.flatMap((context) => runTask(name, args, context)),
      ...findTaskFiles(name, args, runner, base, files, variables),
    ]);
  };

/** Returns the tasks that the words name, each with its arguments. */
function parseCalls(
  words: readonly string[],
  { programs, verbs, isVerbOptional, valueOptions }: TaskRunner,
): readonly (readonly string[])[] {
  const rest = skipOptions(words, valueOptions);
  const verb = verbs.find((each) => `${rest.join(' ')} `.startsWith(`${each} `));
  if (verb === undefined && !isVerbOptional) return [];
  const own = skipOptions(
    rest.slice(verb === undefined ? 0 : verb.split(' ').length),
    valueOptions,
  );
  if (programs.includes('composer')) {
    const events = COMPOSER_EVENTS.get(own[0] ?? '');
    if (verb === undefined && events !== undefined) return events.map((event) => [event]);
  }
  // mise runs several tasks: `mise run a ::: b`.
  const calls: string[][] = [[]];
  for (const word of own) {
    if (word === ':::') calls.push([]);
    else if (word !== '--') calls.at(-1)?.push(word);
  }
  return calls.filter((call) => call.length > 0);
}

function runTask(
  name: string,
  args: readonly string[],
  context: TaskContext,
): readonly ReferencedScript[] {
  const { tasks, visited } = context;
  if (visited.has(name) || !Object.hasOwn(tasks, name)) return [];
  visited.add(name);
  return readTask(tasks[name], name, args, context);
}

function readTask(
  task: unknown,
  name: string,
  args: readonly string[],
  context: TaskContext,
): readonly ReferencedScript[] {
  const { runner, variables } = context;
  if (typeof task === 'string')
    return [createScript(task, name, args, context, variables, undefined)];
  if (Array.isArray(task)) {
    return task.flatMap((item: unknown) => readItem(item, name, context));
  }
  const table = asTable(task);
  if (table === undefined) return [];
  const own = new Map([...variables, ...stringEntries(asTable(table['env']))]);
  const folder = [table['cwd'], table['dir']].find((value) => typeof value === 'string');
  const commands = runner.commandKeys.flatMap((key): readonly string[] => {
    const value = table[key];
    if (typeof value === 'string') return [value];
    const items = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    return runner.programs.includes('poe') && items.length > 0 ? [joinCommand(items)] : items;
  });
  const others = runner.taskKeys.flatMap((key) => {
    const value = table[key];
    return (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap(
      (item: unknown) =>
        typeof item === 'string'
          ? runNamedTask(item, context)
          : readItem(item, name, { ...context, variables: own }),
    );
  });
  return [
    ...others,
    ...commands.map((command) => createScript(command, name, args, context, own, folder)),
  ];
}

/** Reads an item of a list: a command, the name of another task, or a task of its own. */
function readItem(item: unknown, name: string, context: TaskContext): readonly ReferencedScript[] {
  if (typeof item !== 'string') return readTask(item, name, [], context);
  return context.runner.listsTasks === true
    ? runNamedTask(item, context)
    : readTask(item, name, [], context);
}

function runNamedTask(item: string, context: TaskContext): readonly ReferencedScript[] {
  const [name = '', ...args] = item.split(/\s+/);
  return runTask(name, args, context);
}

function createScript(
  command: string,
  name: string,
  args: readonly string[],
  { runner, file, text }: TaskContext,
  variables: Variables,
  folder: string | undefined,
): ReferencedScript {
  const isComposer = runner.programs.includes('composer');
  // In Composer, `@php x` starts PHP, and `@x` runs another script.
  const own = isComposer
    ? command
        .replace(/^@php\s+/, 'php ')
        .replace(/^@composer\s+/, 'composer ')
        .replace(/^@putenv\s+/, 'export ')
        .replace(/^@(?=[\w:-])/, 'composer run-script ')
    : command;
  const line = findLineOf(
    text,
    new RegExp(`(?:^|[\\s."'[])${escapePattern(name)}["']?\\s*[=:\\]]`),
  );
  const base = parentOf(file).replace(/(?:^|\/)(?:\.?mise|\.config(?:\/mise)?)$/, '') || '.';
  return {
    text: [own, ...args.map(quoteForShell)].join(' '),
    variables,
    directory: folder === undefined ? base : resolvePath(base, folder),
    place: () => ({ file, line }),
    language: 'shell',
  };
}

/** Returns the file of a task in one of the runner's folders: `mise-tasks/db/migrate` for `db:migrate`. */
function findTaskFiles(
  name: string,
  words: readonly string[],
  { folders = [] }: TaskRunner,
  directory: string | undefined,
  files: RepositoryFiles,
  variables: Variables,
): readonly ReferencedScript[] {
  const path = name.replaceAll(':', '/');
  const file = folders
    .flatMap((folder) => ['', '.sh'].map((ending) => `${folder}/${path}${ending}`))
    .flatMap((candidate) => resolvePath(directory ?? '.', candidate) ?? [])
    .find((candidate) => files.read(candidate) !== undefined);
  const text = file === undefined ? undefined : files.read(file);
  if (file === undefined || text === undefined) return [];
  const language = /^#!.*python/.test(text)
    ? 'python'
    : /^#!.*(?:node|bun|deno|tsx)/.test(text)
      ? 'javascript'
      : 'shell';
  const place = (line: number) => ({ file, line });
  return [{ text, variables, directory, place, language, call: { file, words } }];
}

/** The resolvers of all runners whose tasks are in a TOML or JSON file, by program. */
export const TASK_TABLE_RESOLVERS: readonly (readonly [string, ReferenceResolver])[] =
  TASK_RUNNERS.flatMap((runner) =>
    runner.programs.map((program) => [program, createResolver(runner)] as const),
  );
