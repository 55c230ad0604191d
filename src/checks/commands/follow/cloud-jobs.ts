import type { RepositoryFiles } from '../../repository-files';
import { getNode, getStringList, readYaml, type YamlNode } from '../../workflow/yaml-node';
import { resolvePath } from '../shell-scope';
import { resolveImageFiles } from './image-files';
import { createRemoteScript, joinCommand } from './inline-script';
import { readPodCommands } from './pod-commands';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

/** A call of the AWS CLI that runs a command, and the options that contain the command. */
interface AwsCall {
  readonly service: string;
  readonly verbs: readonly string[];
  readonly options: readonly string[];
  /** The key of the list: words of one command, or the lines of a script. */
  readonly key: 'command' | 'commands';
}

const AWS_CALLS: readonly AwsCall[] = [
  { service: 'ecs', verbs: ['run-task', 'start-task'], options: ['--overrides'], key: 'command' },
  {
    service: 'ecs',
    verbs: ['register-task-definition'],
    options: ['--container-definitions'],
    key: 'command',
  },
  { service: 'batch', verbs: ['submit-job'], options: ['--container-overrides'], key: 'command' },
  { service: 'ssm', verbs: ['send-command'], options: ['--parameters'], key: 'commands' },
];

/** Follows calls of the AWS CLI that run a command on another machine. */
export const followAws: ReferenceResolver = (words, _, directory, files) => {
  const call = AWS_CALLS.find(({ service, verbs }) => {
    const at = words.indexOf(service);
    return at !== -1 && verbs.includes(words[at + 1] ?? '');
  });
  if (call === undefined) return [];
  return [...call.options, '--cli-input-json', '--cli-input-yaml']
    .flatMap((option) => readOption(words, option))
    .flatMap((value) => readValue(value, directory, files))
    .flatMap((text) => readOverrides(text, call.key, directory, files));
};

/** Returns the value of an option. A value can have several words. */
function readOption(words: readonly string[], option: string): readonly string[] {
  const inline = words.flatMap((word) =>
    word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [],
  );
  const at = words.indexOf(option);
  const rest = at === -1 ? [] : words.slice(at + 1);
  const end = rest.findIndex((word) => word.startsWith('--'));
  return [...inline, ...rest.slice(0, end === -1 ? undefined : end)];
}

/** Reads the file of `file://path` or `$(cat path)`. Returns nothing if it is not in the repository. */
function readValue(
  value: string,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly string[] {
  const [, path] =
    /^fileb?:\/\/(.*)$/s.exec(value) ?? /^\$\(\s*(?:cat\s|<)\s*([\w./-]+)\s*\)$/.exec(value) ?? [];
  if (path === undefined) return [value];
  const text = files.read(resolvePath(directory ?? '.', path) ?? '');
  return text === undefined ? [] : [text];
}

/**
 * Reads the commands of overrides or of a definition of a task, in JSON, YAML or the shorthand of the
 * AWS CLI.
 */
export function readOverrides(
  text: string,
  key: AwsCall['key'],
  directory: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const toText = (words: readonly string[]) =>
    key === 'commands' ? words.join('\n') : joinCommand(resolveImageFiles(words, directory, files));
  const yaml = /^\s*[[{]/.test(text) || text.includes('\n') ? readYaml(text) : undefined;
  if (yaml?.ok === true) {
    return findLists(yaml.tree, key).map(({ words, environment }) =>
      createRemoteScript(toText(words), directory, environment),
    );
  }
  return readShorthand(text, key).map((words) => createRemoteScript(toText(words), directory));
}

interface FoundList {
  readonly words: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
}

/** Finds the lists with this key, and the literal variables beside them. */
function findLists(node: YamlNode | undefined, key: string): readonly FoundList[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => findLists(item, key));
  if (node?.kind !== 'map') return [];
  const words = getStringList(node, key);
  const variables = getNode(node, 'environment');
  const environment = new Map(
    (variables?.kind === 'list' ? variables.items : []).flatMap((item) => {
      const [name] = getStringList(item, 'name');
      const [value] = getStringList(item, 'value');
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
  return [
    ...(words.length === 0 ? [] : [{ words, environment }]),
    ...[...node.entries.values()].flatMap((value) => findLists(value, key)),
  ];
}

/** Parses the shorthand of the AWS CLI: `containerOverrides=[{name=api,command=[npm,run,db]}]`. */
function readShorthand(text: string, key: string): readonly (readonly string[])[] {
  const pattern = new RegExp(
    `(?:^|[,{])${key}=(\\[(?:[^\\]"']|"[^"]*"|'[^']*')*\\]|[^\\]}]*)`,
    'g',
  );
  return [...text.matchAll(pattern)].map(([, value = '']) => {
    const list = value.startsWith('[') ? readYaml(value) : undefined;
    if (list?.ok === true && list.tree.kind === 'list') return getStringList(list.tree);
    return value.replaceAll(/^\[|\]$/g, '').split(',');
  });
}

/** Follows `gcloud run jobs execute x --args=a,b`, and commands that set the command of a job. */
export const followGcloud: ReferenceResolver = (words, _, directory, files) => {
  const at = words.findIndex((word, index) => word === 'run' && words[index + 1] === 'jobs');
  const verb = words[at + 2] ?? '';
  if (at === -1) return [];
  if (verb === 'replace') {
    const file = words.slice(at + 3).find((word) => /\.ya?ml$/.test(word));
    const path = resolvePath(directory ?? '.', file ?? '');
    return path === undefined
      ? []
      : readPodCommands(files.read(path) ?? '', path, directory, files);
  }
  if (!/^(?:execute|create|deploy|update)$/.test(verb)) return [];
  const list = ['--command', '--args'].flatMap((option) =>
    readRepeated(words, option).flatMap(splitList),
  );
  const own = resolveImageFiles(list, directory, files);
  return list.length === 0 ? [] : [createRemoteScript(joinCommand(own), directory)];
};

/** Returns the values of an option that can be repeated: `--args=-m --args=alembic`, `--args a,b`. */
function readRepeated(words: readonly string[], option: string): readonly string[] {
  return words.flatMap((word, index) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    const value = words[index + 1];
    return word === option && value !== undefined ? [value] : [];
  });
}

/** Splits `a,b`, and `^:^a:b` with its own delimiter. */
function splitList(value: string): readonly string[] {
  const [, delimiter = ',', text = value] = /^\^([^^]+)\^(.*)$/s.exec(value) ?? [];
  return text.split(delimiter);
}
