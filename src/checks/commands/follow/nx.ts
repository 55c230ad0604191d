import type { RepositoryFiles } from '../../repository-files';
import { getNode, getString, readYaml, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import { followPackageScript } from './package-scripts';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const VALUED = ['-t', '--target', '--targets', '-p', '--projects', '--project', '-c', '--parallel'];

/** A project of the workspace: where it is, and its file where it has one. */
interface Project {
  readonly directory: string;
  readonly name: string;
  readonly file: string | undefined;
}

/**
 * `nx run api:migrate`, `nx migrate api`, `nx run-many -t migrate`: the command of that target in the
 * project's `project.json`, or the script of that name in its package.
 */
export const followNx: ReferenceResolver = (words, variables, _, sources) => {
  const { positional, valuesOf } = parseArguments(words.slice(1), VALUED);
  const [verb = '', ...rest] = positional;
  const [targets, names] = wanted(verb, rest, valuesOf('-t', '--target', '--targets'));
  const among = names.length > 0 ? names : valuesOf('-p', '--projects', '--project');
  return projects(sources)
    .filter(({ name }) => among.length === 0 || among.includes(name))
    .flatMap((project) =>
      targets.flatMap((target) => [
        ...ofProjectFile(project, target, sources, variables),
        ...followPackageScript(['npm', 'run', target], variables, project.directory, sources),
      ]),
    );
};

/** The targets, and the projects that are named with them. */
function wanted(
  verb: string,
  rest: readonly string[],
  given: readonly string[],
): readonly [targets: readonly string[], projects: readonly string[]] {
  if (verb === 'run-many' || verb === 'affected') {
    return [given.flatMap((names) => names.split(',')).concat(rest), []];
  }
  const [first = '', second = ''] = rest;
  if (verb !== 'run') return first === '' ? [[], []] : [[verb], [first]];
  // A target's name may have colons of its own, and a configuration behind another.
  const [project = '', ...target] = first.split(':');
  const whole = target.join(':');
  return [[whole, target.slice(0, -1).join(':')].filter(Boolean), [second || project]];
}

function projects(sources: RepositoryFiles): readonly Project[] {
  return sources.paths.flatMap((path) => {
    const [, folder = '', file] = /^(?:(.*)\/)?(project|package)\.json$/.exec(path) ?? [];
    if (file === undefined) return [];
    const text = sources.read(path) ?? '';
    const reading = readYaml(text);
    const name = reading.ok ? getString(reading.tree, 'name')?.text : undefined;
    const directory = folder || '.';
    return [
      {
        directory,
        name: name ?? directory.split('/').at(-1) ?? '',
        file: file === 'project' ? path : undefined,
      },
    ];
  });
}

function ofProjectFile(
  { file, directory }: Project,
  target: string,
  sources: RepositoryFiles,
  variables: ReferencedScript['variables'],
): readonly ReferencedScript[] {
  const reading = file === undefined ? undefined : readYaml(sources.read(file) ?? '');
  if (file === undefined || reading?.ok !== true) return [];
  const found = getNode(reading.tree, 'targets', target);
  const options = getNode(found, 'options');
  const cwd = getString(options, 'cwd')?.text;
  const listed = getNode(options, 'commands');
  const commands: readonly (YamlNode | undefined)[] = [
    getNode(found, 'command'),
    getNode(options, 'command'),
    ...(listed?.kind === 'list' ? listed.items : []),
  ];
  return commands.flatMap((node): readonly ReferencedScript[] => {
    const command = node?.kind === 'map' ? getNode(node, 'command') : node;
    if (command?.kind !== 'text') return [];
    const { line, text } = command;
    // Without `cwd` nx runs a command at the root.
    const inside =
      cwd === undefined ? '.' : resolvePath('.', cwd.replace('{projectRoot}', directory));
    const place = () => ({ file, line });
    return [{ text, variables, directory: inside, place, language: 'shell' }];
  });
}
