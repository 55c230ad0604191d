import { rememberByFiles } from '../../remember-by-files';
import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../../workflow/yaml-files';
import { getNode, getString, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import { followPackageScript } from './package-scripts';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const VALUE_OPTIONS = [
  '-t',
  '--target',
  '--targets',
  '-p',
  '--projects',
  '--project',
  '-c',
  '--parallel',
];

/** A project of the Nx workspace. */
interface NxProject {
  readonly directory: string;
  readonly name: string;
  /** The path of its `project.json`; undefined if it has only a `package.json`. */
  readonly file: string | undefined;
}

/**
 * Follows `nx run api:migrate`, `nx migrate api` and `nx run-many -t migrate` to the command of the
 * target in the project's `project.json`, or to the script of this name in its `package.json`.
 */
export const followNx: ReferenceResolver = (words, variables, _, files) => {
  const { positionals, getValues } = parseArguments(words.slice(1), VALUE_OPTIONS);
  const [verb = '', ...rest] = positionals;
  const [targets, names] = parseTargets(verb, rest, getValues('-t', '--target', '--targets'));
  const projectNames = names.length > 0 ? names : getValues('-p', '--projects', '--project');
  return listProjects(files)
    .filter(({ name }) => projectNames.length === 0 || projectNames.includes(name))
    .flatMap((project) =>
      targets.flatMap((target) => [
        ...readTargetCommands(project, target, files, variables),
        ...followPackageScript(['npm', 'run', target], variables, project.directory, files),
      ]),
    );
};

/** Returns the targets and the projects that the words of `nx` name. */
function parseTargets(
  verb: string,
  rest: readonly string[],
  targetOptions: readonly string[],
): readonly [targets: readonly string[], listProjects: readonly string[]] {
  if (verb === 'run-many' || verb === 'affected') {
    return [targetOptions.flatMap((names) => names.split(',')).concat(rest), []];
  }
  const [first = '', second = ''] = rest;
  if (verb !== 'run') return first === '' ? [[], []] : [[verb], [first]];
  // A target's name can contain colons. A configuration can follow after one more colon.
  const [project = '', ...target] = first.split(':');
  const fullName = target.join(':');
  return [[fullName, target.slice(0, -1).join(':')].filter(Boolean), [second || project]];
}

const listProjects = rememberByFiles((files): readonly NxProject[] =>
  files.paths.flatMap((path) => {
    const [, folder = '', file] = /^(?:(.*)\/)?(project|package)\.json$/.exec(path) ?? [];
    if (file === undefined) return [];
    const name = getString(readYamlFile(files, path), 'name')?.text;
    const directory = folder || '.';
    return [
      {
        directory,
        name: name ?? directory.split('/').at(-1) ?? '',
        file: file === 'project' ? path : undefined,
      },
    ];
  }),
);

function readTargetCommands(
  { file, directory }: NxProject,
  target: string,
  files: RepositoryFiles,
  variables: ReferencedScript['variables'],
): readonly ReferencedScript[] {
  const tree = file === undefined ? undefined : readYamlFile(files, file);
  if (file === undefined || tree === undefined) return [];
  const targetNode = getNode(tree, 'targets', target);
  const options = getNode(targetNode, 'options');
  const cwd = getString(options, 'cwd')?.text;
  const list = getNode(options, 'commands');
  const commands: readonly (YamlNode | undefined)[] = [
    getNode(targetNode, 'command'),
    getNode(options, 'command'),
    ...(list?.kind === 'list' ? list.items : []),
  ];
  return commands.flatMap((node): readonly ReferencedScript[] => {
    const command = node?.kind === 'map' ? getNode(node, 'command') : node;
    if (command?.kind !== 'text') return [];
    const { line, text } = command;
    // Without `cwd`, Nx runs a command in the root of the workspace.
    const folder =
      cwd === undefined ? '.' : resolvePath('.', cwd.replace('{projectRoot}', directory));
    const place = () => ({ file, line });
    return [{ text, variables, directory: folder, place, language: 'shell' }];
  });
}
