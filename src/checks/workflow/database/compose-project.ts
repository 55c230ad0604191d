import { parseEnvironment } from '../../commands/follow/compose';
import { resolvePath } from '../../commands/shell-scope';
import type { RepositoryFiles } from '../../repository-files';
import { getNode, getString, getStringList, type YamlNode } from '../yaml-node';
import { listComposePaths } from './compose-paths';
import {
  type ComposeService,
  type ComposeServices,
  getServiceNode,
  hasServiceKey,
  listServiceTexts,
  readComposeServices,
  resolveMergeKeys,
} from './compose-services';
import { isDatabaseImage } from './database-images';
import { parseEnvLines } from './env-file-values';
import { type DatabaseContainer, parsePortMapping } from './job-site';

/** A Compose project as far as its files show it. */
export interface ComposeProject {
  /** Returns the names of these services and of those that they depend on; of all without a name. */
  readonly listStarted: (names: readonly string[]) => readonly string[];
  /** Returns the service as a database container; undefined if its image is not a database. */
  readonly readContainer: (name: string) => DatabaseContainer | undefined;
  /** Whether a service reaches another one by its name. */
  readonly canReach: (from: string, to: string) => boolean;
  /** Returns the variables of a service; undefined if they are not known or its network is special. */
  readonly readVariables: (name: string) => ReadonlyMap<string, string> | undefined;
}

/** The value of a variable in a Compose file: `known` without a value is not set. */
export type ComposeVariable =
  | { readonly kind: 'known'; readonly value: string | undefined }
  | { readonly kind: 'unknown' };

/** What a project needs to know of the job that starts it. */
export interface ComposeContext {
  readonly lookUp: (name: string) => ComposeVariable;
  /** Whether a container may have a volume, because the machine is new for each job. */
  readonly canHaveVolume: boolean;
}

/** Keys of a service with which it has another network or another program. */
const SPECIAL_KEYS = ['network_mode', 'extra_hosts', 'external_links', 'dns', 'volumes_from'];
const SPECIAL_DATABASE_KEYS = [...SPECIAL_KEYS, 'entrypoint', 'build', 'profiles', 'scale'];

/**
 * Reads a Compose project from its committed files. Returns undefined if one of them cannot be read.
 *
 * @param folder Relative to the repository's root, `.` for the root.
 */
export function readComposeProject(
  files: RepositoryFiles,
  folder: string,
  fileOptions: readonly string[],
  context: ComposeContext,
): ComposeProject | undefined {
  const known = listComposePaths(files, folder, fileOptions);
  if (known === undefined) return undefined;
  const services = readComposeServices(files, known);
  // Compose resolves the paths of all files from the folder of the first one.
  const base = resolvePath('.', `${known[0]}/..`) ?? '.';
  return services === undefined ? undefined : createProject(services, files, base, context);
}

function createProject(
  services: ComposeServices,
  files: RepositoryFiles,
  folder: string,
  context: ComposeContext,
): ComposeProject {
  const resolve = (text: string) => resolveVariables(text, context);

  function listStarted(names: readonly string[]): readonly string[] {
    const started = new Set<string>();
    const pending = names.length > 0 ? [...names] : [...services.keys()];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      const service = services.get(name);
      if (started.has(name) || service === undefined) continue;
      started.add(name);
      pending.push(...listServiceTexts(service, 'depends_on'), ...listLinks(service));
    }
    return [...started];
  }

  function readContainer(name: string): DatabaseContainer | undefined {
    const service = services.get(name);
    if (service === undefined || !isPlainDatabase(service, context)) return undefined;
    const image = resolve(textOf(getServiceNode(service, 'image')));
    if (image.includes('$') || !isDatabaseImage(image)) return undefined;
    const isTaken = [...services].some(
      ([other, each]) => other !== name && listAliases(each).includes(name),
    );
    if (isTaken) return undefined;
    const ports = new Map<number, number>();
    for (const text of listServiceTexts(service, 'ports')) {
      const mapping = parsePortMapping(resolve(text));
      if (mapping?.host !== undefined) ports.set(mapping.host, mapping.container);
    }
    return { name, image, label: `the Compose service \`${name}\` (\`${image}\`)`, ports };
  }

  function canReach(from: string, to: string): boolean {
    const [one, other] = [from, to].map((name) => listNetworks(services.get(name)));
    return one !== undefined && other !== undefined && one.some((each) => other.includes(each));
  }

  function readVariables(name: string): ReadonlyMap<string, string> | undefined {
    const service = services.get(name);
    const isUnknown = service === undefined || hasServiceKey(service, [...SPECIAL_KEYS, 'secrets']);
    if (isUnknown || !service.isKnown || hasLinkAlias(service)) return undefined;
    const variables = new Map<string, string>();
    for (const path of listEnvFiles(service)) {
      const file = resolvePath(folder, resolve(path));
      const text = file !== undefined && files.paths.includes(file) ? files.read(file) : undefined;
      if (text === undefined) return undefined;
      for (const [key, value] of parseEnvLines(text).variables) variables.set(key, resolve(value));
    }
    for (const layer of service.layers) {
      for (const [key, text] of readEnvironment(layer.get('environment'), context)) {
        if (text === undefined) variables.delete(key);
        else variables.set(key, resolve(text));
      }
    }
    return variables;
  }

  return { listStarted, readContainer, canReach, readVariables };
}

const textOf = (node: YamlNode | undefined) => (node?.kind === 'text' ? node.text : '');

/** Whether a service runs the server of its image, with data that its job creates. */
function isPlainDatabase(service: ComposeService, { canHaveVolume }: ComposeContext): boolean {
  const command = getServiceNode(service, 'command');
  const words = command?.kind === 'text' ? command.text.split(/\s+/) : getStringList(command);
  const isServer = command === undefined || /^(?:postgres|-.*)$/.test(words[0] ?? '');
  const hasReplicas = service.layers.some(
    (layer) => getNode(layer.get('deploy'), 'replicas') !== undefined,
  );
  const hasVolume = !canHaveVolume && hasServiceKey(service, ['volumes']);
  const isSpecial = hasServiceKey(service, SPECIAL_DATABASE_KEYS);
  return service.isKnown && isServer && !hasReplicas && !hasVolume && !isSpecial;
}

function listNetworks(service: ComposeService | undefined): readonly string[] {
  if (service === undefined) return [];
  const names = listServiceTexts(service, 'networks');
  return names.length === 0 ? ['default'] : names;
}

/** Returns the other names of a service in its networks. */
function listAliases(service: ComposeService): readonly string[] {
  const networks = service.layers.map((layer) => layer.get('networks'));
  const aliases = networks.flatMap((node) =>
    node?.kind === 'map'
      ? [...node.entries.values()].flatMap((network) => getStringList(network, 'aliases'))
      : [],
  );
  const names = ['container_name', 'hostname'].map((key) => textOf(getServiceNode(service, key)));
  return [...aliases, ...names];
}

const listLinks = (service: ComposeService) =>
  listServiceTexts(service, 'links').map((link) => link.replace(/:.*/, ''));

/** Whether a link gives a service another name, which can be the name of a third one. */
const hasLinkAlias = (service: ComposeService) =>
  listServiceTexts(service, 'links').some((link) => link.includes(':'));

function listEnvFiles(service: ComposeService): readonly string[] {
  return service.layers.flatMap((layer) => {
    const node = layer.get('env_file');
    if (node?.kind !== 'list') return getStringList(node);
    return node.items.map((item) =>
      item.kind === 'text' ? item.text : (getString(item, 'path')?.text ?? '$unknown'),
    );
  });
}

/**
 * Returns the variables of a part of a service. A name without a value has the value of the shell that
 * starts Compose; undefined if it is not set there.
 */
function readEnvironment(
  node: YamlNode | undefined,
  { lookUp }: ComposeContext,
): readonly (readonly [string, string | undefined])[] {
  const merged: YamlNode | undefined =
    node?.kind === 'map' ? { ...node, entries: resolveMergeKeys(node) } : node;
  const passed =
    node?.kind === 'list' ? getStringList(node).filter((item) => !item.includes('=')) : [];
  const entries = [...parseEnvironment(merged), ...passed.map((name) => [name, ''] as const)];
  return entries.map(([name, value]) => {
    if (value !== '') return [name, value];
    const found = lookUp(name);
    return [name, found.kind === 'known' ? found.value : `\${${name}}`];
  });
}

const REFERENCE = /\$\$|\$\{(\w+)(?:(:?[-?+])([^${}]*))?\}|\$(\w+)/g;

/** Replaces the variables of a Compose file. Those that are not known stay as written. */
function resolveVariables(text: string, { lookUp }: ComposeContext): string {
  return text.replaceAll(
    REFERENCE,
    (reference, braced?: string, operator?: string, operand = '', plain?: string) => {
      const name = braced ?? plain;
      if (name === undefined) return '$';
      const found = lookUp(name);
      if (found.kind === 'unknown') return reference;
      const { value } = found;
      const isSet = operator?.startsWith(':') ? (value ?? '') !== '' : value !== undefined;
      if (operator?.endsWith('+')) return isSet ? operand : '';
      if (operator?.endsWith('?')) return isSet ? (value ?? '') : reference;
      return isSet ? (value ?? '') : operand;
    },
  );
}
