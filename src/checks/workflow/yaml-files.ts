import type { RepositoryFiles } from '../repository-files';
import { readYaml, type YamlNode } from './yaml-node';

const treeCache = new WeakMap<RepositoryFiles, Map<string, YamlNode | undefined>>();

/** Returns the tree of a YAML file, which is parsed once. Returns undefined if it cannot be read. */
export function readYamlFile(files: RepositoryFiles, path: string): YamlNode | undefined {
  const cache = treeCache.get(files) ?? new Map<string, YamlNode | undefined>();
  treeCache.set(files, cache);
  if (!cache.has(path)) {
    const text = files.read(path);
    const yaml = text === undefined ? undefined : readYaml(text);
    cache.set(path, yaml?.ok === true ? yaml.tree : undefined);
  }
  return cache.get(path);
}
