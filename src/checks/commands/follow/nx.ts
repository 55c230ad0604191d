import type { Sources } from '../../sources';
import { at, readYaml, type Tree, textAt } from '../../workflow/yaml-tree';
import { readArguments } from '../arguments';
import { resolvePath } from '../scope';
import type { Follow, Followed } from './followed';
import { followPackageScript } from './package-scripts';

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
export const followNx: Follow = (words, variables, _, sources) => {
  const { positional, valuesOf } = readArguments(words.slice(1), VALUED);
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

function projects(sources: Sources): readonly Project[] {
  return sources.paths.flatMap((path) => {
    const [, folder = '', file] = /^(?:(.*)\/)?(project|package)\.json$/.exec(path) ?? [];
    if (file === undefined) return [];
    const text = sources.read(path) ?? '';
    const reading = readYaml(text);
    const name = reading.ok ? textAt(reading.tree, 'name')?.text : undefined;
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
  sources: Sources,
  variables: Followed['variables'],
): readonly Followed[] {
  const reading = file === undefined ? undefined : readYaml(sources.read(file) ?? '');
  if (file === undefined || reading?.ok !== true) return [];
  const found = at(reading.tree, 'targets', target);
  const options = at(found, 'options');
  const cwd = textAt(options, 'cwd')?.text;
  const listed = at(options, 'commands');
  const commands: readonly (Tree | undefined)[] = [
    at(found, 'command'),
    at(options, 'command'),
    ...(listed?.kind === 'list' ? listed.items : []),
  ];
  return commands.flatMap((node): readonly Followed[] => {
    const command = node?.kind === 'map' ? at(node, 'command') : node;
    if (command?.kind !== 'text') return [];
    const { line, text } = command;
    // Without `cwd` nx runs a command at the root.
    const inside =
      cwd === undefined ? '.' : resolvePath('.', cwd.replace('{projectRoot}', directory));
    const place = () => ({ file, line });
    return [{ text, variables, directory: inside, place, language: 'shell' }];
  });
}
