import { COMPOSE_FILE_NAMES, parseEnvironment } from '../../commands/follow/compose';
import type { RepositoryFiles } from '../../repository-files';
import { getNode, getString, getStringList, readYaml, type YamlNode } from '../yaml-node';
import { isDatabaseImage } from './database-images';
import { type DatabaseContainer, parsePortMapping } from './job-site';

/** A Compose project as far as its files show it. */
export interface ComposeProject {
  /** Returns the names of these services and of those that they depend on; of all without a name. */
  readonly listStarted: (names: readonly string[]) => readonly string[];
  /** Returns the service as a database container; undefined if its image is not a database. */
  readonly readContainer: (name: string) => DatabaseContainer | undefined;
  /** Returns the variables of a service; undefined if they are not known or its network is special. */
  readonly readVariables: (name: string) => ReadonlyMap<string, string> | undefined;
}

const OVERRIDE_FILE = /^(?:docker-)?compose\.override\.ya?ml$/;

/** Keys of a service with which it has another network, another program or parts of another file. */
const SPECIAL_KEYS = [
  'network_mode',
  'networks',
  'extra_hosts',
  'links',
  'external_links',
  'extends',
];
const SPECIAL_DATABASE_KEYS = [
  ...SPECIAL_KEYS,
  'entrypoint',
  'build',
  'profiles',
  'deploy',
  'scale',
];

/**
 * Reads a Compose project from one committed file. Returns undefined if the project has several files,
 * or if the file includes others.
 *
 * @param folder Relative to the repository's root, `.` for the root.
 * @param isUnset Whether a variable in the file has its default.
 */
export function readComposeProject(
  files: RepositoryFiles,
  folder: string,
  fileOptions: readonly string[],
  isUnset: (name: string) => boolean,
): ComposeProject | undefined {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const names = files.paths.flatMap((path) => {
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '/';
    return name.includes('/') ? [] : [name];
  });
  const wanted = fileOptions.map((name) => name.replace(/^\.\//, ''));
  const found =
    wanted.length > 0 ? wanted : COMPOSE_FILE_NAMES.filter((name) => names.includes(name));
  const hasOverride = wanted.length === 0 && names.some((name) => OVERRIDE_FILE.test(name));
  const [file] = found;
  if (file === undefined || found.length !== 1 || hasOverride) return undefined;
  const yaml = readYaml(files.read(`${prefix}${file}`) ?? '');
  if (!yaml.ok || getNode(yaml.tree, 'include') !== undefined) return undefined;
  const services = getNode(yaml.tree, 'services');
  if (services?.kind !== 'map') return undefined;
  return createProject(services.entries, (text) => resolveDefaults(text, isUnset));
}

function createProject(
  services: ReadonlyMap<string, YamlNode>,
  resolve: (text: string) => string | undefined,
): ComposeProject {
  const hasKey = (name: string, keys: readonly string[]) =>
    ['<<', ...keys].some((key) => getNode(services.get(name), key) !== undefined);

  function listStarted(names: readonly string[]): readonly string[] {
    const started = new Set<string>();
    const pending = names.length > 0 ? [...names] : [...services.keys()];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (started.has(name) || !services.has(name)) continue;
      started.add(name);
      pending.push(...getStringList(services.get(name), 'depends_on'));
    }
    return [...started];
  }

  function readContainer(name: string): DatabaseContainer | undefined {
    const service = services.get(name);
    const image = resolve(getString(service, 'image')?.text ?? '');
    if (image === undefined || !isDatabaseImage(image) || hasKey(name, SPECIAL_DATABASE_KEYS)) {
      return undefined;
    }
    const command = getNode(service, 'command');
    const words = command?.kind === 'text' ? command.text.split(/\s+/) : getStringList(command);
    if (command !== undefined && !/^(?:postgres|-.*)$/.test(words[0] ?? '')) return undefined;
    const ports = new Map<number, number>();
    for (const text of getStringList(service, 'ports')) {
      const mapping = parsePortMapping(resolve(text) ?? '');
      if (mapping?.host !== undefined) ports.set(mapping.host, mapping.container);
    }
    return { name, image, label: `the Compose service \`${name}\` (\`${image}\`)`, ports };
  }

  function readVariables(name: string): ReadonlyMap<string, string> | undefined {
    const service = services.get(name);
    const isUnknown =
      service === undefined || hasKey(name, [...SPECIAL_KEYS, 'env_file', 'secrets']);
    const environment = getNode(service, 'environment');
    const isMerged = getNode(environment, '<<') !== undefined;
    if (isUnknown || isMerged) return undefined;
    const variables = new Map<string, string>();
    for (const [key, text] of parseEnvironment(environment)) {
      const value = resolve(text);
      // A name without a value has the value of the shell that starts Compose.
      if (value === undefined || value === '') return undefined;
      variables.set(key, value);
    }
    const hasPassedName = getStringList(environment).some((text) => !text.includes('='));
    return environment?.kind === 'list' && hasPassedName ? undefined : variables;
  }

  return { listStarted, readContainer, readVariables };
}

/** Replaces `${X:-default}` where X is not set. Returns undefined if another variable is left. */
function resolveDefaults(text: string, isUnset: (name: string) => boolean): string | undefined {
  const resolved = text.replaceAll(
    /\$\{(\w+):?-([^${}]*)\}/g,
    (reference, name: string, fallback: string) => (isUnset(name) ? fallback : reference),
  );
  return resolved.replaceAll('$$', '').includes('$') ? undefined : resolved;
}
