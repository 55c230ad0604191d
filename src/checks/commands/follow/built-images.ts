import { rememberByFiles } from '../../remember-by-files';
import type { RepositoryFiles } from '../../repository-files';
import { replaceExpressions } from '../../split-expressions';
import { getString, readYaml, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments, skipOptions } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import { getContainerVariables, RUN_VALUE_OPTIONS } from '../wrappers/containers';
import { createImageBuild, type ImageBuild, readImageCommand } from './dockerfile';
import { parentOf } from './inline-script';
import type { ReferenceResolver } from './script-reference';

const BUILD_VALUE_OPTIONS = [
  '-t',
  '--tag',
  '-f',
  '--file',
  '--target',
  '--build-arg',
  '--platform',
  '--cache-from',
  '--cache-to',
  '-o',
  '--output',
  '--label',
  '--secret',
  '--progress',
  '--network',
];

/** Follows `docker run image` to the ENTRYPOINT and the CMD of an image that the repository builds. */
export const followImage: ReferenceResolver = (words, variables, _, files) => {
  const args = words[1] === 'container' ? words.slice(2) : words.slice(1);
  if (args[0] !== 'run') return [];
  const [image = '', ...command] = skipOptions(args.slice(1), RUN_VALUE_OPTIONS);
  const options = args.slice(1, args.length - command.length - 1);
  const isReplaced = options.some((option) => option.startsWith('--entrypoint'));
  const build = isReplaced ? undefined : findImageBuild(image, files);
  if (build === undefined) return [];
  return readImageCommand(build, command, getContainerVariables(options, variables), files);
};

/** Returns how the repository builds an image; undefined if it does not build it. */
export function findImageBuild(image: string, files: RepositoryFiles): ImageBuild | undefined {
  return listBuiltImages(files).get(getImageName(image));
}

/** Returns the name of an image without registry and tag. Expressions are one character. */
function getImageName(image: string): string {
  const plain = replaceExpressions(image, () => '_');
  return (
    plain
      .replace(/[:@][^/]*$/, '')
      .split('/')
      .at(-1) ?? plain
  );
}

/** Lists the images that a workflow, an action, a script or a Makefile builds, by name. */
const listBuiltImages = rememberByFiles((files): ReadonlyMap<string, ImageBuild> => {
  const images = new Map<string, ImageBuild>();
  for (const path of files.paths) {
    const isYaml = /^\.github\/.*\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path);
    if (!isYaml && !/\.(?:sh|mk|ps1)$|(?:^|\/)(?:Makefile|justfile|Taskfile\.ya?ml)$/.test(path))
      continue;
    const text = files.read(path) ?? '';
    const builds = text.includes('build')
      ? [...readBuildCommands(text, files), ...(isYaml ? readBuildSteps(text, files) : [])]
      : [];
    for (const [name, build] of [...builds, ...readActionImage(text, path, files)]) {
      images.set(name, build);
    }
  }
  return images;
});

/** Returns the name under which the image of a local action is listed. */
export const getActionImageName = (actionFile: string): string =>
  `local-action-${actionFile.replaceAll(/\W/g, '-')}`;

/** Reads the image of an action with `using: docker`. */
function readActionImage(
  text: string,
  path: string,
  files: RepositoryFiles,
): readonly NamedBuild[] {
  const yaml = /(?:^|\/)action\.ya?ml$/.test(path) ? readYaml(text) : undefined;
  const image = yaml?.ok === true ? getString(yaml.tree, 'runs', 'image')?.text : undefined;
  if (image === undefined || image.startsWith('docker://')) return [];
  const build = createImageBuild(parentOf(path), image, undefined, files);
  return build === undefined ? [] : [[getActionImageName(path), build]];
}

type NamedBuild = readonly [name: string, build: ImageBuild];

/** Reads `docker build -t name -f Dockerfile .`. */
function readBuildCommands(text: string, files: RepositoryFiles): readonly NamedBuild[] {
  const plain = replaceExpressions(text.replaceAll(/\\\r?\n\s*/g, ' '), () => '_');
  const commands = plain.matchAll(
    /\b(?:docker|podman|nerdctl)\s+(?:buildx\s+|image\s+)?build\b([^\n;&|]*)/g,
  );
  return [...commands].flatMap(([, words = '']) => {
    const { positionals, getValues } = parseArguments(
      words
        .trim()
        .split(/\s+/)
        .map((word) => word.replaceAll(/["']/g, '')),
      BUILD_VALUE_OPTIONS,
    );
    const [file] = getValues('-f', '--file');
    const [target] = getValues('--target');
    const context = resolvePath('.', positionals.at(-1) ?? '.');
    const build = createImageBuild(context, file, target, files, '.');
    if (build === undefined) return [];
    return getValues('-t', '--tag').map((tag): NamedBuild => [getImageName(tag), build]);
  });
}

/** Reads steps of `docker/build-push-action`. */
function readBuildSteps(text: string, files: RepositoryFiles): readonly NamedBuild[] {
  const yaml = text.includes('docker/build-push-action@') ? readYaml(text) : undefined;
  return yaml?.ok === true ? findBuildSteps(yaml.tree, files) : [];
}

function findBuildSteps(node: YamlNode, files: RepositoryFiles): readonly NamedBuild[] {
  if (node.kind === 'text') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => findBuildSteps(item, files));
  const uses = getString(node, 'uses')?.text ?? '';
  if (!uses.startsWith('docker/build-push-action@')) {
    return [...node.entries.values()].flatMap((value) => findBuildSteps(value, files));
  }
  const getInput = (name: string) => getString(node, 'with', name)?.text;
  const context = resolvePath('.', getInput('context') ?? '.');
  const build = createImageBuild(context, getInput('file'), getInput('target'), files, '.');
  if (build === undefined) return [];
  const tags = (getInput('tags') ?? '').split(/[\n,]+/).filter((tag) => tag.trim() !== '');
  return tags.map((tag): NamedBuild => [getImageName(tag.trim()), build]);
}
