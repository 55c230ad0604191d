import {
  getNode,
  getString,
  getStringList,
  readYaml,
  type YamlNode,
} from '../../workflow/yaml-node';
import { getEntryPoint } from '../wrappers/image-tools';
import { joinCommand } from './inline-script';
import type { ReferencedScript } from './script-reference';

/**
 * Finds the commands of all containers in the manifests of a text: jobs, pods, init containers of a
 * deployment, objects of a template.
 *
 * @param file The file of the text; undefined if the text is part of the command.
 */
export function readPodCommands(
  text: string,
  file: string | undefined,
  directory: string | undefined,
): readonly ReferencedScript[] {
  return splitDocuments(text).flatMap(({ document, line: offset }) => {
    const yaml = readYaml(document);
    if (!yaml.ok) return [];
    return findContainers(yaml.tree).flatMap((container): readonly ReferencedScript[] => {
      const command = readContainer(container);
      if (command === undefined) return [];
      const line = offset + command.line;
      const place = file === undefined ? undefined : () => ({ file, line });
      const variables = readVariables(container);
      return [{ text: command.text, variables, directory, place, language: 'shell' }];
    });
  });
}

function splitDocuments(text: string): readonly { document: string; line: number }[] {
  let line = 0;
  return text.split(/^---(?:[ \t].*)?$/m).map((document) => {
    const part = { document, line };
    line += document.split('\n').length - 1;
    return part;
  });
}

function findContainers(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'text') return [];
  if (node.kind === 'list') return node.items.flatMap(findContainers);
  return [...node.entries].flatMap(([key, value]) =>
    /^(?:initC|c)ontainers$/.test(key) && value.kind === 'list'
      ? value.items
      : findContainers(value),
  );
}

/** Returns the command with its arguments. An image of a tool needs only arguments. */
function readContainer(container: YamlNode): { text: string; line: number } | undefined {
  const [command, args] = [getNode(container, 'command'), getNode(container, 'args')];
  const node = command ?? args;
  if (node === undefined) return undefined;
  const tool =
    command === undefined ? getEntryPoint(getString(container, 'image')?.text ?? '') : undefined;
  const words = [
    ...(tool === undefined ? [] : [tool]),
    ...getStringList(command),
    ...getStringList(args),
  ];
  return words.length === 0 ? undefined : { text: joinCommand(words), line: node.line };
}

function readVariables(container: YamlNode): ReadonlyMap<string, string> {
  const list = getNode(container, 'env');
  const items = list?.kind === 'list' ? list.items : [];
  return new Map(
    items.flatMap((item) => {
      const name = getString(item, 'name')?.text;
      const value = getString(item, 'value')?.text;
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}
