import type { RepositoryFiles } from '../../repository-files';
import {
  getNode,
  getString,
  getStringList,
  readYaml,
  type YamlNode,
} from '../../workflow/yaml-node';
import { parseArguments, skipOptions } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { COMPOSE_VALUE_OPTIONS, RUN_VALUE_OPTIONS } from '../wrappers/containers';
import { createImageBuild, type ImageBuild, readImageCommand } from './dockerfile';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

/** The files that Compose looks for, in this order. */
export const COMPOSE_FILE_NAMES: readonly string[] = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
];

/**
 * Follows `docker compose run migrate` and `docker compose up migrate` to the commands of the named
 * services. Services that `up` starts without their name are not followed.
 */
export const followCompose: ReferenceResolver = (words, _, directory, files) => {
  const isPlugin = words[1] === 'compose';
  if (!isPlugin && !/compose$/.test(words[0] ?? '')) return [];
  const args = words.slice(isPlugin ? 2 : 1);
  const rest = skipOptions(args, COMPOSE_VALUE_OPTIONS);
  const [verb = '', ...verbArgs] = rest;
  const { positionals } = parseArguments(verbArgs, RUN_VALUE_OPTIONS);
  const services = verb === 'run' ? positionals.slice(0, 1) : verb === 'up' ? positionals : [];
  if (services.length === 0 || (verb === 'run' && positionals.length > 1)) return [];
  const options = args.slice(0, args.length - rest.length);
  const fileOptions = parseArguments(options, COMPOSE_VALUE_OPTIONS).getValues('-f', '--file');
  const hasFileOption = fileOptions.length > 0;
  const existing = (hasFileOption ? fileOptions : COMPOSE_FILE_NAMES)
    .flatMap((name) => resolvePath(directory ?? '.', name) ?? [])
    .filter((file) => files.read(file) !== undefined);
  return (hasFileOption ? existing : existing.slice(0, 1)).flatMap((file) => {
    const yaml = readYaml(files.read(file) ?? '');
    const folder = resolvePath('.', `${file}/..`);
    if (!yaml.ok) return [];
    return services.flatMap((service) =>
      toReferencedScripts(getNode(yaml.tree, 'services', service), file, folder, files),
    );
  });
};

function toReferencedScripts(
  service: YamlNode | undefined,
  file: string,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const [entry, command] = [getNode(service, 'entrypoint'), getNode(service, 'command')];
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
