import { groupBy } from '../../../migrations/group-by';
import { rememberByFiles } from '../../remember-by-files';
import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../../workflow/yaml-files';
import { getStringList } from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { NO_VARIABLES } from '../wrappers/wrapper-forms';
import { parentOf } from './inline-script';
import { readTemplateCall } from './oc-template';
import { readPodCommands } from './pod-commands';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const VALUE_OPTIONS = [
  '-f',
  '--filename',
  '-k',
  '--kustomize',
  '-n',
  '--namespace',
  '--context',
  '--kubeconfig',
  '--cluster',
  '-l',
  '--selector',
  '-o',
  '--output',
  '--overrides',
  '--image',
];

/** Maximum number of kustomizations, one inside the other. */
const MAX_INCLUDE_DEPTH = 8;

/** Follows `kubectl apply -f x` and `kubectl create -f -` to the commands of the containers. */
export const followKubectl: ReferenceResolver = (
  words,
  _,
  directory,
  files,
  input = '',
  printers = [],
) => {
  const { positionals, options, getValues } = parseArguments(words.slice(1), VALUE_OPTIONS);
  const [verb = ''] = positionals;
  if (verb === 'run') {
    return getValues('--overrides').flatMap((text) =>
      readPodCommands(text, undefined, directory, files),
    );
  }
  const isDryRun = [...options].some((option) => option.startsWith('--dry-run'));
  if (!/^(?:apply|create|replace)$/.test(verb) || isDryRun) return [];
  const sources = [
    ...getValues('-f', '--filename').flatMap((value) => value.split(',')),
    ...getValues('-k', '--kustomize'),
  ];
  return sources.flatMap((source): readonly ReferencedScript[] => {
    const readsInput = source === '-' || source === '/dev/stdin';
    if (!readsInput && !source.startsWith('<(')) {
      return readManifests(source, directory, files);
    }
    // The input is a here-document, or the text of the commands before the pipe.
    const text = readsInput ? input : source;
    // The first line is the command before the here-document.
    const start = text.indexOf('\n');
    const inline =
      start === -1 ? [] : readPodCommands(text.slice(start), undefined, directory, files);
    const paths = text.includes('containers:')
      ? []
      : text.split(/[\s()<>|&;'"]+/).filter((word) => /[./]|^\w[\w-]*$/.test(word));
    const templates = printers.flatMap((printer) => readTemplateCall(printer) ?? []);
    const templatePaths = templates.flatMap((template) => template.paths);
    return [
      ...inline,
      ...templates.flatMap(({ paths: own, parameters }) =>
        own.flatMap((path) => readManifests(path, directory, files, 0, parameters)),
      ),
      ...paths
        .filter((path) => !templatePaths.includes(path))
        .flatMap((path) => readManifests(path, directory, files)),
    ];
  });
};

/** Reads a file, all files of a folder, or what a kustomization lists. */
function readManifests(
  source: string,
  directory: string | undefined,
  files: RepositoryFiles,
  depth = 0,
  parameters: Variables = NO_VARIABLES,
): readonly ReferencedScript[] {
  const path = resolvePath(directory ?? '.', source);
  if (path === undefined || depth > MAX_INCLUDE_DEPTH) return [];
  const text = files.read(path);
  if (text !== undefined) {
    return /\.(?:ya?ml|json|tmpl|tpl)$/.test(path)
      ? readPodCommands(text, path, '.', files, parameters)
      : [];
  }
  const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
  const kustomization = names
    .map((name) => `${path}/${name}`)
    .find((file) => files.read(file) !== undefined);
  if (kustomization !== undefined) {
    const tree = readYamlFile(files, kustomization);
    const resources = ['resources', 'bases', 'components'].flatMap((key) =>
      getStringList(tree, key),
    );
    return resources.flatMap((resource) => readManifests(resource, path, files, depth + 1));
  }
  const manifests = listManifests(files).get(path) ?? [];
  return manifests.flatMap((file) => readManifests(`./${file}`, '.', files, depth + 1));
}

/** Returns the files that can be manifests, by their folder. */
const listManifests = rememberByFiles((files) =>
  groupBy(
    files.paths.filter((path) => /\.(?:ya?ml|json)$/.test(path)),
    parentOf,
  ),
);
