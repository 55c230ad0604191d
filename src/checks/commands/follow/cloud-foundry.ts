import type { RepositoryFiles } from '../../repository-files';
import { readYamlFile } from '../../workflow/yaml-files';
import { getNode, getString, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { NO_VARIABLES } from '../wrappers/wrapper-forms';
import { createRemoteScript, escapePattern, parentOf } from './inline-script';
import { readProcfile } from './procfile';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const VALUE_OPTIONS = [
  ...['-f', '--manifest', '-c', '--start-command', '-p', '--path', '--var', '--vars-file'],
  ...['-b', '--buildpack', '-s', '--stack', '-m', '--memory', '-k', '--disk', '-i', '--instances'],
  ...['-t', '--app-start-timeout', '-u', '--health-check-type', '--endpoint', '--strategy'],
  ...['-o', '--docker-image', '--docker-username', '--droplet', '-l', '--log-rate-limit'],
];

/** An application of a manifest, or of a call without one. */
interface PushedApp {
  readonly node: YamlNode | undefined;
  /** The folder whose files are pushed. */
  readonly folder: string | undefined;
  readonly manifest: string;
}

/**
 * Follows `cf push` to what the application runs when it starts: its `.profile`, and the command of
 * the call, of the manifest or of the `Procfile`.
 */
export const followCloudFoundry: ReferenceResolver = (words, _, directory, files) => {
  const { positionals, options, getValues } = parseArguments(words.slice(1), VALUE_OPTIONS);
  const [verb, appName] = positionals;
  if (verb !== 'push' && verb !== 'p') return [];
  // These only stage the application.
  if (options.has('--task') || options.has('--no-start')) return [];
  const [command] = getValues('-c', '--start-command');
  const [path] = getValues('-p', '--path');
  const [file = 'manifest.yml'] = getValues('-f', '--manifest');
  const apps = readApps(resolvePath(directory ?? '.', file), appName, directory, files);
  return apps.flatMap((app) => {
    const folder = path === undefined ? app.folder : resolvePath(directory ?? '.', path);
    const own = { ...app, folder };
    const started =
      command === undefined ? readCommands(own, files) : [createRemoteScript(command, folder)];
    return [...readProfile(own, files), ...started];
  });
};

function readApps(
  manifest: string | undefined,
  appName: string | undefined,
  directory: string | undefined,
  files: RepositoryFiles,
): readonly PushedApp[] {
  const tree = manifest === undefined ? undefined : readYamlFile(files, manifest);
  const list = getNode(tree, 'applications');
  if (manifest === undefined || list?.kind !== 'list') {
    return [{ node: undefined, folder: resolvePath(directory ?? '.', '.'), manifest: '' }];
  }
  return selectApps(list.items, appName).map((node) => {
    const path = getString(node, 'path')?.text;
    const base = path === undefined ? (directory ?? '.') : parentOf(manifest);
    return { node, folder: resolvePath(base, path ?? '.'), manifest };
  });
}

/**
 * Selects the application of a call. Names contain `((variables))`, so the one with the most literal
 * text counts. A call renames the only application of a manifest.
 */
function selectApps(apps: readonly YamlNode[], name: string | undefined): readonly YamlNode[] {
  if (name === undefined || name.includes('$') || apps.length === 1) return apps;
  const fitting = apps.flatMap((node) => {
    const parts = (getString(node, 'name')?.text ?? '').split(/\(\([\w.-]+\)\)/);
    const isFit = new RegExp(`^${parts.map(escapePattern).join('.*')}$`, 's').test(name);
    return isFit ? [{ node, length: parts.join('').length }] : [];
  });
  const longest = Math.max(...fitting.map(({ length }) => length));
  return fitting.filter(({ length }) => length === longest).map(({ node }) => node);
}

/** Reads the commands of the application and of its processes; of its `Procfile` without them. */
function readCommands(
  { node, folder, manifest }: PushedApp,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const processes = getNode(node, 'processes');
  const parts = [node, getNode(node, '<<'), ...(processes?.kind === 'list' ? processes.items : [])];
  const found = parts.flatMap((part) => getString(part, 'command') ?? []);
  const variables = readVariables(getNode(node, 'env'));
  const scripts = found.map(({ text, line }) => ({
    ...createRemoteScript(text, folder, variables),
    place: () => ({ file: manifest, line }),
  }));
  return found.length > 0 ? scripts : readProcfile('web', folder, files);
}

/** Reads the `.profile`, which runs before the command. */
function readProfile(
  { node, folder }: PushedApp,
  files: RepositoryFiles,
): readonly ReferencedScript[] {
  const file = resolvePath(folder, '.profile');
  const text = file === undefined ? undefined : files.read(file);
  if (file === undefined || text === undefined) return [];
  const script = createRemoteScript(text, folder, readVariables(getNode(node, 'env')));
  return [{ ...script, place: (line) => ({ file, line }), call: { file, words: [] } }];
}

/** Reads the literal values of `env:`. */
function readVariables(node: YamlNode | undefined): Variables {
  if (node?.kind !== 'map') return NO_VARIABLES;
  return new Map(
    [...node.entries.keys()].flatMap((name) => {
      const text = getString(node, name)?.text;
      return text === undefined || text.includes('((') ? [] : [[name, text] as const];
    }),
  );
}
