import type { RepositoryFiles } from '../../repository-files';
import {
  getNode,
  getString,
  getStringList,
  readYaml,
  type YamlNode,
} from '../../workflow/yaml-node';
import type { Variables } from '../wrapper';
import { readImageWords } from '../wrappers/image-tools';
import { NO_VARIABLES } from '../wrappers/wrapper-forms';
import { findImageBuild } from './built-images';
import { readImageCommand } from './dockerfile';
import { joinCommand } from './inline-script';
import { readParameters, replaceParameters } from './oc-template';
import type { ReferencedScript } from './script-reference';

/**
 * Finds the commands of all containers in the manifests of a text: jobs, pods, init containers of a
 * deployment, objects of a template.
 *
 * @param file The file of the text; undefined if the text is part of the command.
 * @param parameters The values that `oc process` puts into a template.
 */
export function readPodCommands(
  text: string,
  file: string | undefined,
  directory: string | undefined,
  files: RepositoryFiles,
  parameters: Variables = NO_VARIABLES,
): readonly ReferencedScript[] {
  return splitDocuments(text).flatMap(({ document, line: offset }) => {
    const yaml = readYaml(document);
    if (!yaml.ok) return [];
    const values = readParameters(yaml.tree, parameters);
    return findContainers(yaml.tree).flatMap((found): readonly ReferencedScript[] => {
      const { container, runsToEnd } = found;
      const built = runsToEnd ? readBuiltImage(container, files) : [];
      if (built.length > 0) return built;
      const command = readContainer(container, values);
      if (command === undefined) return [];
      const line = offset + command.line;
      const place = file === undefined ? undefined : () => ({ file, line });
      const variables = readVariables(container, values);
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

/** A container of a manifest. */
interface PodContainer {
  readonly container: YamlNode;
  /** Whether it runs to its end, as a job and an init container do, unlike an application. */
  readonly runsToEnd: boolean;
}

function findContainers(node: YamlNode, isJob = false): readonly PodContainer[] {
  if (node.kind === 'text') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => findContainers(item, isJob));
  const kind = getString(node, 'kind')?.text;
  const isOwnJob = kind === undefined ? isJob : /^(?:Job|CronJob|Pod)$/.test(kind);
  return [...node.entries].flatMap(([key, value]) =>
    /^(?:initC|c)ontainers$/.test(key) && value.kind === 'list'
      ? value.items.map((container) => ({
          container,
          runsToEnd: isOwnJob || key === 'initContainers',
        }))
      : findContainers(value, isOwnJob),
  );
}

/** Reads what an image of the repository runs in a container without `command`. */
function readBuiltImage(container: YamlNode, files: RepositoryFiles): readonly ReferencedScript[] {
  const image = getString(container, 'image')?.text ?? '';
  const build =
    getNode(container, 'command') === undefined ? findImageBuild(image, files) : undefined;
  const args = getStringList(getNode(container, 'args'));
  return build === undefined
    ? []
    : readImageCommand(build, args, readVariables(container, NO_VARIABLES), files);
}

/** Returns the command with its arguments. An image of a tool needs only arguments. */
function readContainer(
  container: YamlNode,
  parameters: Variables,
): { text: string; line: number } | undefined {
  const [command, args] = [getNode(container, 'command'), getNode(container, 'args')];
  const image = getString(container, 'image');
  const node = command ?? args ?? image;
  if (node === undefined) return undefined;
  const own = getStringList(args);
  const tool = command === undefined ? readImageWords(image?.text ?? '', own) : undefined;
  const words = (tool ?? [...getStringList(command), ...own]).map((word) =>
    replaceParameters(word, parameters),
  );
  return words.length === 0 ? undefined : { text: joinCommand(words), line: node.line };
}

function readVariables(container: YamlNode, parameters: Variables): Variables {
  const list = getNode(container, 'env');
  const items = list?.kind === 'list' ? list.items : [];
  return new Map(
    items.flatMap((item) => {
      const name = getString(item, 'name')?.text;
      const value = getString(item, 'value')?.text;
      return name === undefined || value === undefined
        ? []
        : [[name, replaceParameters(value, parameters)] as const];
    }),
  );
}
