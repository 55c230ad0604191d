import { rememberByPath } from '../remember-by-files';
import { readYaml, type YamlNode } from './yaml-node';

/** Returns the tree of a YAML file, which is parsed once. Returns undefined if it cannot be read. */
export const readYamlFile = rememberByPath((files, path): YamlNode | undefined => {
  const text = files.read(path);
  const yaml = text === undefined ? undefined : readYaml(text);
  return yaml?.ok === true ? yaml.tree : undefined;
});
