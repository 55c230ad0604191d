import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../../workflow/yaml-files';
import { getNode, getString, getStringList, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments, skipOptions } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { COMPOSE_VALUE_OPTIONS, RUN_VALUE_OPTIONS } from '../wrappers/containers';
import { readImageWords } from '../wrappers/image-tools';
import { createImageBuild, type ImageBuild, readImageCommand } from './dockerfile';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

/** The files that Compose looks for, in this order. */
export const COMPOSE_FILE_NAMES: readonly string[] = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
];

/** Maximum number of files, one including the other. */
const MAX_INCLUDE_DEPTH = 3;

/**
 * Follows `docker compose run migrate` and `docker compose up` to the commands of the services that
 * start: the named ones, those that they depend on, and all of them for `up` without a name.
 */
export const followCompose: ReferenceResolver = (words, variables, directory, files) => {
  const isPlugin = words[1] === 'compose';
  if (!isPlugin && !/compose$/.test(words[0] ?? '')) return [];
  const args = words.slice(isPlugin ? 2 : 1);
  const rest = skipOptions(args, COMPOSE_VALUE_OPTIONS);
  const [verb = '', ...verbArgs] = rest;
  if (verb !== 'run' && verb !== 'up') return [];
  const projectOptions = parseArguments(
    args.slice(0, args.length - rest.length),
    COMPOSE_VALUE_OPTIONS,
  );
  const fileOptions = projectOptions.getValues('-f', '--file');
  const hasFileOption = fileOptions.length > 0;
  const existing = (hasFileOption ? fileOptions : COMPOSE_FILE_NAMES)
    .flatMap((name) => resolvePath(directory ?? '.', name) ?? [])
    .filter((file) => files.read(file) !== undefined);
  const main = hasFileOption ? existing : existing.slice(0, 1);
  const included = main.flatMap((file) => listIncludedFiles(file, files));
  return [...new Set([...main, ...included])].flatMap((file) => {
    const folder = resolvePath('.', `${file}/..`);
    const services = getNode(readYamlFile(files, file), 'services');
    const hasProfile = projectOptions.options.has('--profile');
    const started = listStartedServices(verb, verbArgs, services, hasProfile);
    const [service = ''] = started;
    if (started.length === 1 && verbArgs.includes(service)) {
      return toReferencedScripts(getNode(services, service), file, folder, files);
    }
    const replaced = readReplacedCommand(verb, verbArgs, services, file);
    // Each other service has a call of its own, which says its name.
    const call = words.slice(0, words.length - rest.length);
    const others = started.map((name) => {
      const text = [...call, 'up', '--no-deps', name].map(quoteForShell).join(' ');
      return { text, variables, directory, place: undefined, language: 'shell' as const };
    });
    return [...replaced, ...others];
  });
};

/** Reads `run service words` whose image is a tool: the words are the tool's arguments. */
function readReplacedCommand(
  verb: string,
  verbArgs: readonly string[],
  services: YamlNode | undefined,
  file: string,
): readonly ReferencedScript[] {
  const [name = '', ...args] = skipOptions(verbArgs, RUN_VALUE_OPTIONS);
  const options = verbArgs.slice(0, verbArgs.length - args.length - 1);
  const isReplaced = options.some((option) => option.startsWith('--entrypoint'));
  const service = getNode(services, name);
  if (verb !== 'run' || args.length === 0 || isReplaced || service === undefined) return [];
  // The words are part of the call.
  return readToolImage(service, args, file).map((script) => ({ ...script, place: undefined }));
}

/** Reads a service whose image is a tool, or an image that migrates when it starts. */
function readToolImage(
  service: YamlNode,
  args: readonly string[],
  file: string,
): readonly ReferencedScript[] {
  const image = getString(service, 'image');
  const hasOwn = getNode(service, 'entrypoint') !== undefined;
  const words = hasOwn || image === undefined ? undefined : readImageWords(image.text, args);
  if (image === undefined || words === undefined) return [];
  const { line } = getNode(service, 'command') ?? image;
  return [
    {
      text: words.map((word) => quoteForShell(word.replaceAll('$$', '$'))).join(' '),
      variables: parseEnvironment(getNode(service, 'environment')),
      directory: undefined,
      place: () => ({ file, line }),
      language: 'shell',
    },
  ];
}

/** Lists the files of the repository that a Compose file includes: `include: [x.yml, { path: y.yml }]`. */
function listIncludedFiles(file: string, files: RepositoryFiles, depth = 0): readonly string[] {
  const node =
    depth < MAX_INCLUDE_DEPTH ? getNode(readYamlFile(files, file), 'include') : undefined;
  const items = node?.kind === 'list' ? node.items : [];
  const names = items.flatMap((item) =>
    item.kind === 'text' ? [item.text] : getStringList(item, 'path'),
  );
  const folder = resolvePath('.', `${file}/..`);
  return names
    .flatMap((name) => resolvePath(folder, name) ?? [])
    .filter((path) => files.read(path) !== undefined)
    .flatMap((path) => [path, ...listIncludedFiles(path, files, depth + 1)]);
}

/** Lists the services that `run` or `up` starts with their own command. */
function listStartedServices(
  verb: 'run' | 'up',
  words: readonly string[],
  services: YamlNode | undefined,
  hasProfile: boolean,
): readonly string[] {
  const { positionals, options } = parseArguments(words, RUN_VALUE_OPTIONS);
  if (options.has('--no-start')) return [];
  const all = services?.kind === 'map' ? [...services.entries.keys()] : [];
  const isEnabled = (name: string) =>
    hasProfile || getNode(services, name, 'profiles') === undefined;
  const named = verb === 'run' ? positionals.slice(0, 1) : positionals;
  const pending = named.length > 0 || verb === 'run' ? [...named] : all.filter(isEnabled);
  const started = new Set<string>();
  for (let name = pending.shift(); name !== undefined; name = pending.shift()) {
    if (started.has(name)) continue;
    started.add(name);
    if (!options.has('--no-deps')) {
      pending.push(...getStringList(services, name, 'depends_on'));
    }
  }
  // `run` with a command replaces that of its service.
  const isReplaced = verb === 'run' && positionals.length > 1;
  return [...started].filter((name) => !isReplaced || name !== positionals[0]);
}

function toReferencedScripts(
  service: YamlNode | undefined,
  file: string,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const [entry, command] = [getNode(service, 'entrypoint'), getNode(service, 'command')];
  const isBuilt = getNode(service, 'build') !== undefined;
  const tool =
    isBuilt || service === undefined ? [] : readToolImage(service, readWords(command), file);
  if (tool.length > 0) return tool;
  const node = command ?? entry;
  const variables = parseEnvironment(getNode(service, 'environment'));
  const build = entry === undefined ? readBuild(service, directory, files) : undefined;
  const image =
    build === undefined ? [] : readImageCommand(build, readWords(command), variables, files);
  if (node === undefined || node.kind === 'map') return image;
  const text = [entry, command].flatMap(listCommandWords).join(' ');
  const { line } = node;
  const own = {
    text,
    variables,
    directory,
    place: () => ({ file, line }),
    language: 'shell' as const,
  };
  return [own, ...image];
}

/** Reads `build: ./api` and `build: { context: ./api, dockerfile: x, target: y }`. */
function readBuild(
  service: YamlNode | undefined,
  directory: string | undefined,
  files: RepositoryFiles,
): ImageBuild | undefined {
  const build = getNode(service, 'build');
  const context = build?.kind === 'text' ? build : getString(build, 'context');
  if (build === undefined) return undefined;
  const [dockerfile, target] = ['dockerfile', 'target'].map((key) => getString(build, key)?.text);
  const folder = resolvePath(directory, context?.text ?? '.');
  return createImageBuild(folder, dockerfile, target, files);
}

/** Returns the words of a list. A text is split at its spaces. */
const readWords = (node: YamlNode | undefined): readonly string[] =>
  node?.kind === 'text' ? node.text.split(/\s+/) : getStringList(node);

function listCommandWords(node: YamlNode | undefined): readonly string[] {
  if (node?.kind === 'text') return [node.text];
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) =>
    // In a compose file, `$$` is a `$` of the shell.
    item.kind === 'text' ? [quoteForShell(item.text.replaceAll('$$', '$'))] : [],
  );
}

/** Parses a map, or a list of `NAME=value`. Ignores a name without a value, which is not known. */
export function parseEnvironment(node: YamlNode | undefined): Variables {
  if (node?.kind === 'map') {
    const names = [...node.entries.keys()];
    return new Map(names.map((name) => [name, getString(node, name)?.text ?? '']));
  }
  const items = node?.kind === 'list' ? node.items : [];
  return new Map(
    items.flatMap((item) => {
      const [, name, value = ''] =
        /^([^=]+)=(.*)$/s.exec(item.kind === 'text' ? item.text : '') ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
}
