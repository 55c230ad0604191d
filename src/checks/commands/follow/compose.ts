import { getNode, getString, readYaml, type YamlNode } from '../../workflow/yaml-node';
import { parseArguments, skipOptions } from '../command-arguments';
import { quoteForShell } from '../shell-quote';
import { resolvePath } from '../shell-scope';
import type { Variables } from '../wrapper';
import { COMPOSE_VALUED, RUN_VALUED } from '../wrappers/containers';
import type { ReferencedScript, ReferenceResolver } from './script-reference';

const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

/**
 * `docker compose run migrate`, `docker compose up migrate`: what the compose file has the services do
 * that are named. What `up` starts without naming it is a stack, and is not followed.
 */
export const followCompose: ReferenceResolver = (words, _, directory, sources) => {
  const isPlugin = words[1] === 'compose';
  if (!isPlugin && !/compose$/.test(words[0] ?? '')) return [];
  const behind = words.slice(isPlugin ? 2 : 1);
  const rest = skipOptions(behind, COMPOSE_VALUED);
  const [verb = '', ...given] = rest;
  const { positional } = parseArguments(given, RUN_VALUED);
  const services = verb === 'run' ? positional.slice(0, 1) : verb === 'up' ? positional : [];
  if (services.length === 0 || (verb === 'run' && positional.length > 1)) return [];
  const options = behind.slice(0, behind.length - rest.length);
  const named = parseArguments(options, COMPOSE_VALUED).valuesOf('-f', '--file');
  const files = (named.length > 0 ? named : NAMES)
    .flatMap((name) => resolvePath(directory ?? '.', name) ?? [])
    .filter((file) => sources.read(file) !== undefined);
  return (named.length > 0 ? files : files.slice(0, 1)).flatMap((file) => {
    const reading = readYaml(sources.read(file) ?? '');
    const folder = resolvePath('.', `${file}/..`);
    if (!reading.ok) return [];
    return services.flatMap((service) =>
      started(getNode(reading.tree, 'services', service), file, folder),
    );
  });
};

function started(
  service: YamlNode | undefined,
  file: string,
  directory: string | undefined,
): readonly ReferencedScript[] {
  const [entry, command] = [getNode(service, 'entrypoint'), getNode(service, 'command')];
  const node = command ?? entry;
  if (node === undefined || node.kind === 'map') return [];
  const text = [entry, command].flatMap(textOf).join(' ');
  const { line } = node;
  const variables = environmentOf(getNode(service, 'environment'));
  return [{ text, variables, directory, place: () => ({ file, line }), language: 'shell' }];
}

function textOf(node: YamlNode | undefined): readonly string[] {
  if (node?.kind === 'text') return [node.text];
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) =>
    // Compose writes a `$` of the shell twice.
    item.kind === 'text' ? [quoteForShell(item.text.replaceAll('$$', '$'))] : [],
  );
}

/** A map, or a list of `NAME=value`; a name alone is handed on from who starts it, and not known. */
function environmentOf(node: YamlNode | undefined): Variables {
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
