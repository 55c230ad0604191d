import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../../workflow/yaml-files';
import { getNode, getString, getStringList, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import { NO_VARIABLES } from '../wrappers/wrapper-forms';
import { joinCommand, parentOf } from './inline-script';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const VALUE_OPTIONS = [
  '-i',
  '--inventory',
  '-e',
  '--extra-vars',
  '-l',
  '--limit',
  '-t',
  '--tags',
  '--skip-tags',
  '-u',
  '--user',
  '--private-key',
  '--key-file',
  '--vault-password-file',
  '--vault-id',
  '-f',
  '--forks',
  '-M',
  '-c',
  '--connection',
  '--become-user',
];

/** The modules that run a command, without the name of their collection. */
const COMMAND_MODULE = /^(?:[\w.]+\.)?(?:shell|command|raw|win_shell|win_command)$/;
const DJANGO_MODULE = /^(?:[\w.]+\.)?django_manage$/;
const INCLUDE_MODULE = /^(?:[\w.]+\.)?(?:import_playbook|(?:include|import)_tasks)$/;
const ROLE_MODULE = /^(?:[\w.]+\.)?(?:include|import)_role$/;

/** What a playbook contains: commands, and other files that it includes. */
interface PlaybookParts {
  readonly commands: readonly { readonly text: string; readonly line: number }[];
  readonly includes: readonly string[];
  readonly roles: readonly string[];
}

/** Follows `ansible-playbook x.yml` to the commands of its tasks, its roles and what it includes. */
export const followAnsible: ReferenceResolver = (words, _, directory, files) => {
  const { positionals, options } = parseArguments(words.slice(1), VALUE_OPTIONS);
  const showsOnly = ['--check', '-C', '--syntax-check', '--list-tasks', '--list-hosts'];
  if (showsOnly.some((option) => options.has(option))) return [];
  const visited = new Set<string>();
  return positionals
    .flatMap((word) => resolvePath(directory ?? '.', word) ?? [])
    .flatMap((path) => readPlaybook(path, parentOf(path), files, visited));
};

function readPlaybook(
  file: string,
  root: string,
  files: RepositoryFiles,
  visited: Set<string>,
): readonly ReferencedScript[] {
  const tree = visited.has(file) ? undefined : readYamlFile(files, file);
  visited.add(file);
  if (tree === undefined) return [];
  const { commands, includes, roles } = readTasks(tree);
  const rolePaths = roles.flatMap((role) =>
    [`${root}/roles`, 'roles', `${root}/../roles`].flatMap((folder) =>
      ['yml', 'yaml'].map((ending) => `${folder}/${role}/tasks/main.${ending}`),
    ),
  );
  const paths = [...includes.map((path) => `${parentOf(file)}/${path}`), ...rolePaths];
  return [
    ...commands.map(
      ({ text: command, line }): ReferencedScript => ({
        text: command,
        variables: NO_VARIABLES,
        directory: '.',
        place: () => ({ file, line }),
        language: 'shell',
      }),
    ),
    ...paths
      .flatMap((path) => resolvePath('.', path) ?? [])
      .flatMap((path) => readPlaybook(path, root, files, visited)),
  ];
}

function readTasks(node: YamlNode): PlaybookParts {
  const parts = node.kind === 'list' ? node.items.map(readTasks) : [];
  if (node.kind === 'map') parts.push(...[...node.entries].map(readModule));
  return {
    commands: parts.flatMap(({ commands }) => commands),
    includes: parts.flatMap(({ includes }) => includes),
    roles: parts.flatMap(({ roles }) => roles),
  };
}

function readModule([key, value]: readonly [string, YamlNode]): PlaybookParts {
  const none: PlaybookParts = { commands: [], includes: [], roles: [] };
  if (COMMAND_MODULE.test(key)) {
    const text = readCommand(value);
    return text === undefined ? none : { ...none, commands: [{ text, line: value.line }] };
  }
  if (DJANGO_MODULE.test(key)) {
    const command = getString(value, 'command')?.text ?? '';
    return { ...none, commands: [{ text: `manage.py ${command}`, line: value.line }] };
  }
  if (INCLUDE_MODULE.test(key)) {
    const path = value.kind === 'text' ? value.text : getString(value, 'file')?.text;
    return { ...none, includes: path === undefined ? [] : [path] };
  }
  if (ROLE_MODULE.test(key)) return { ...none, roles: getStringList(value, 'name').slice(0, 1) };
  if (key !== 'roles') return readTasks(value);
  const items = value.kind === 'list' ? value.items : [];
  const roles = items.flatMap((item) =>
    item.kind === 'text'
      ? item.text
      : ((getString(item, 'role') ?? getString(item, 'name'))?.text ?? []),
  );
  return { ...none, roles };
}

/** Reads a text, `{ cmd, chdir }` or `{ argv, chdir }`. */
function readCommand(node: YamlNode): string | undefined {
  if (node.kind !== 'map') return node.kind === 'text' ? node.text : undefined;
  const argv = getNode(node, 'argv');
  const text = getString(node, 'cmd')?.text ?? joinCommand(getStringList(argv));
  const folder = getString(node, 'chdir')?.text;
  return folder === undefined ? text : `cd ${quoteForShell(folder)} && ${text}`;
}
