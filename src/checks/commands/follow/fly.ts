import { parseArguments } from '../command-arguments';
import { resolvePath } from '../shell-scope';
import { findLineOf, parentOf } from './inline-script';
import type { ReferenceResolver } from './script-reference';
import { parseTomlTable, readTable, stringEntries } from './toml-table';

const VALUE_OPTIONS = ['-c', '--config', '-a', '--app', '-i', '--image', '-e', '--env', '-r'];

/** Follows `fly deploy` to the `release_command` of its `fly.toml`. */
export const followFly: ReferenceResolver = (words, _, directory, files) => {
  const { positionals, options, getValues } = parseArguments(words.slice(1), VALUE_OPTIONS);
  const [verb, folder = '.'] = positionals;
  if (!/^(?:deploy|up|launch)$/.test(verb ?? '') || options.has('--build-only')) return [];
  const [config] = getValues('-c', '--config');
  const path = config ?? `${folder}/fly.toml`;
  const file = resolvePath(directory ?? '.', path);
  const text = file === undefined ? undefined : files.read(file);
  const table = text === undefined ? undefined : parseTomlTable(text);
  const command = readTable(table, 'deploy')?.['release_command'];
  if (file === undefined || text === undefined || typeof command !== 'string') return [];
  const line = findLineOf(text, /^\s*(?:deploy\.)?release_command\s*=/);
  const variables = new Map(stringEntries(readTable(table, 'env')));
  const place = () => ({ file, line });
  return [{ text: command, variables, directory: parentOf(file), place, language: 'shell' }];
};
