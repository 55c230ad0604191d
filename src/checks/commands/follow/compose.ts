import { at, readYaml, type Tree, textAt } from '../../workflow/yaml-tree';
import { behindOptions, readArguments } from '../arguments';
import { resolvePath } from '../scope';
import type { Variables } from '../unwrap';
import { COMPOSE_VALUED, RUN_VALUED } from '../wrappers/containers';
import type { Follow, Followed } from './followed';
import { quoted } from './quoted';

const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

/**
 * `docker compose run migrate`, `docker compose up migrate`: what the compose file has the services do
 * that are named. What `up` starts without naming it is a stack, and is not followed.
 */
export const followCompose: Follow = (words, _, directory, sources) => {
  const isPlugin = words[1] === 'compose';
  if (!isPlugin && !/compose$/.test(words[0] ?? '')) return [];
  const behind = words.slice(isPlugin ? 2 : 1);
  const rest = behindOptions(behind, COMPOSE_VALUED);
  const [verb = '', ...given] = rest;
  const { positional } = readArguments(given, RUN_VALUED);
  const services = verb === 'run' ? positional.slice(0, 1) : verb === 'up' ? positional : [];
  if (services.length === 0 || (verb === 'run' && positional.length > 1)) return [];
  const options = behind.slice(0, behind.length - rest.length);
  const named = readArguments(options, COMPOSE_VALUED).valuesOf('-f', '--file');
  const files = (named.length > 0 ? named : NAMES)
    .flatMap((name) => resolvePath(directory ?? '.', name) ?? [])
    .filter((file) => sources.read(file) !== undefined);
  return (named.length > 0 ? files : files.slice(0, 1)).flatMap((file) => {
    const reading = readYaml(sources.read(file) ?? '');
    const folder = resolvePath('.', `${file}/..`);
    if (!reading.ok) return [];
    return services.flatMap((service) =>
      started(at(reading.tree, 'services', service), file, folder),
    );
  });
};

function started(
  service: Tree | undefined,
  file: string,
  directory: string | undefined,
): readonly Followed[] {
  const [entry, command] = [at(service, 'entrypoint'), at(service, 'command')];
  const node = command ?? entry;
  if (node === undefined || node.kind === 'map') return [];
  const text = [entry, command].flatMap(textOf).join(' ');
  const { line } = node;
  const variables = environmentOf(at(service, 'environment'));
  return [{ text, variables, directory, place: () => ({ file, line }), language: 'shell' }];
}

function textOf(node: Tree | undefined): readonly string[] {
  if (node?.kind === 'text') return [node.text];
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) =>
    // Compose writes a `$` of the shell twice.
    item.kind === 'text' ? [quoted(item.text.replaceAll('$$', '$'))] : [],
  );
}

/** A map, or a list of `NAME=value`; a name alone is handed on from who starts it, and not known. */
function environmentOf(node: Tree | undefined): Variables {
  if (node?.kind === 'map') {
    const names = [...node.entries.keys()];
    return new Map(names.map((name) => [name, textAt(node, name)?.text ?? '']));
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
