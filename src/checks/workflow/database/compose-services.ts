import { resolvePath } from '../../commands/shell-scope';
import type { RepositoryFiles } from '../../repository-files';
import { getNode, getString, getStringList, type YamlNode } from '../yaml-node';
import { readComposeFiles, readComposeTree } from './compose-includes';

/** The keys of a part of a service. */
type ServiceLayer = ReadonlyMap<string, YamlNode>;

/** A service of Compose: the parts that define it, of all files, from the weakest to the strongest. */
export interface ComposeService {
  readonly layers: readonly ServiceLayer[];
  /** Whether all of its parts could be read. */
  readonly isKnown: boolean;
}

/** The services of a project, by name. */
export type ComposeServices = ReadonlyMap<string, ComposeService>;

/** Maximum number of services, one extending the other. */
const MAX_EXTENDS_DEPTH = 5;

/**
 * Reads the services of committed Compose files, merged in their order, with the anchors and the
 * services that they extend. Returns undefined if a file or one that it includes cannot be read, or if it
 * uses a network of another project.
 */
export function readComposeServices(
  files: RepositoryFiles,
  paths: readonly string[],
): ComposeServices | undefined {
  const merged = new Map<string, ComposeService>();
  /** Compose rejects another service with the name of an included one. */
  const included = new Set<string>();
  const all = readComposeFiles(files, paths);
  if (!all.ok) return undefined;
  for (const { path, tree, isIncluded } of all.files) {
    const services = getNode(tree, 'services');
    if (hasForeignNetwork(tree)) return undefined;
    if (services?.kind !== 'map') continue;
    for (const [name, node] of resolveMergeKeys(services)) {
      const { layers, isKnown } = readService(node, { files, path, services }, 0);
      const before = merged.get(name);
      const isOnly = before === undefined || !(isIncluded || included.has(name));
      if (isIncluded) included.add(name);
      merged.set(name, {
        layers: [...(before?.layers ?? []), ...layers],
        isKnown: (before?.isKnown ?? true) && isKnown && isOnly,
      });
    }
  }
  return merged.size === 0 ? undefined : merged;
}

/** Whether a file uses a network that it does not create, in which a name can be another container. */
function hasForeignNetwork(tree: YamlNode): boolean {
  const networks = getNode(tree, 'networks');
  if (networks?.kind !== 'map') return false;
  return [...networks.entries.values()].some((network) => {
    const driver = getString(network, 'driver')?.text ?? 'bridge';
    return getNode(network, 'external') !== undefined || driver !== 'bridge';
  });
}

interface ServiceFile {
  readonly files: RepositoryFiles;
  readonly path: string;
  readonly services: YamlNode | undefined;
}

function readService(node: YamlNode | undefined, file: ServiceFile, depth: number): ComposeService {
  if (node?.kind !== 'map' || depth > MAX_EXTENDS_DEPTH) return { layers: [], isKnown: false };
  const own = resolveMergeKeys(node);
  const extended = own.get('extends');
  if (extended === undefined) return { layers: [own], isKnown: true };
  const name = extended.kind === 'text' ? extended.text : getString(extended, 'service')?.text;
  const other = getString(extended, 'file')?.text;
  const baseFile = other === undefined ? file : openFile(other, file);
  const base = readService(getNode(baseFile?.services, name ?? ''), baseFile ?? file, depth + 1);
  return { layers: [...base.layers, own], isKnown: base.isKnown };
}

function openFile(name: string, { files, path }: ServiceFile): ServiceFile | undefined {
  const other = resolvePath(resolvePath('.', `${path}/..`), name);
  if (other === undefined) return undefined;
  return { files, path: other, services: getNode(readComposeTree(files, other), 'services') };
}

/** Returns the entries of a map with those of its merge keys (`<<`), which are weaker. */
export function resolveMergeKeys(node: YamlNode | undefined): Map<string, YamlNode> {
  if (node?.kind !== 'map') return new Map();
  const merge = node.entries.get('<<');
  const sources = merge?.kind === 'list' ? merge.items : merge === undefined ? [] : [merge];
  const entries = new Map(sources.toReversed().flatMap((each) => [...resolveMergeKeys(each)]));
  for (const [key, value] of node.entries) if (key !== '<<') entries.set(key, value);
  return entries;
}

/** Returns the strongest value of a key of a service; undefined if it has none. */
export function getServiceNode(service: ComposeService, key: string): YamlNode | undefined {
  return service.layers.findLast((layer) => layer.has(key))?.get(key);
}

/** Whether a part of a service has one of these keys. */
export function hasServiceKey(service: ComposeService, keys: readonly string[]): boolean {
  return service.layers.some((layer) => keys.some((key) => layer.has(key)));
}

/** Returns the strings of a key in all parts of a service, which Compose joins. */
export function listServiceTexts(service: ComposeService, key: string): readonly string[] {
  return service.layers.flatMap((layer) => getStringList(layer.get(key)));
}
