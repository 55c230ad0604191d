import { skipOptions } from '../../commands/command-arguments';
import { RUN_VALUE_OPTIONS } from '../../commands/wrappers/containers';
import type { SourceLocation } from '../../rule';
import { type CommandSite, type DatabaseContainer, toNetworkSite } from './job-site';
import { locateCallers } from './local-callers';
import { isProgramFile } from './program-text';
import { readOptionValues } from './tool-connections';

/**
 * Returns the site of a command that other commands start: the site of its step, a container of this
 * machine, or another machine, where no address of the job counts.
 */
export function selectCallSite(
  site: CommandSite,
  callers: readonly (readonly string[])[],
  via: readonly SourceLocation[],
): CommandSite {
  const program = via.find(({ file }) => isProgramFile(file));
  const place = locateCallers(callers);
  if (place.kind === 'here') return site;
  if (place.kind === 'elsewhere') {
    return { ...isolate(site, `\`${place.program}\``), isOtherMachine: true };
  }
  // The image can have another program than the repository.
  if (program !== undefined) return isolate(site, `the program \`${program.file}\` in a container`);
  const { words } = place;
  const inside = findInside(site, words);
  if (inside !== undefined) return inside;
  const isRun =
    words.includes('run') && !words.includes('compose') && !/compose/.test(words[0] ?? '');
  if (!isRun || words.some((word) => /^--env-file|^-H$|^--(?:host|context)\b/.test(word))) {
    return isolate(site, describeContainer(words));
  }
  const text = words.join(' ');
  if (/--net(?:work)?[ =]host\b/.test(text) && site.network === 'machine') {
    return { ...site, label: 'a container in the network of the runner' };
  }
  const [network] = readOptionValues(words, ['--network', '--net']);
  const inNetwork = network === undefined ? undefined : toNetworkSite(site, network);
  if (inNetwork !== undefined) return inNetwork;
  // `localhost` is the container itself there, and the names of the services are not known.
  return { ...site, network: 'isolated-bridge', label: 'a container' };
}

/** Names the container of `docker exec`, if its name is known. */
function describeContainer(words: readonly string[]): string {
  const at = words.indexOf('exec');
  const [name = ''] = at === -1 ? [] : skipOptions(words.slice(at + 1), RUN_VALUE_OPTIONS);
  return /^[\w.-]+$/.test(name) ? `the container \`${name}\`` : 'a container';
}

/** Returns the site of `docker exec` in a database container of the job; undefined for other words. */
function findInside(site: CommandSite, words: readonly string[]): CommandSite | undefined {
  const at = words.indexOf('exec');
  const hasFile = words.some((word) => word.startsWith('--env-file'));
  if (
    hasFile ||
    at === -1 ||
    at > 2 ||
    words[at - 1] === 'compose' ||
    /compose/.test(words[0] ?? '')
  ) {
    return undefined;
  }
  const options = words.slice(0, at);
  if (options.length > 2 || (options.length === 2 && options[1] !== 'container')) return undefined;
  const [name = ''] = skipOptions(words.slice(at + 1), RUN_VALUE_OPTIONS);
  const [, service] = /^\$\{\{\s*job\.services\.([\w-]+)\.id\s*\}\}$/.exec(name) ?? [];
  const container = site.containers.find((each) =>
    service === undefined ? isContainerName(each, name) : each.name === service,
  );
  return container === undefined
    ? undefined
    : { containers: [container], network: 'inside', label: 'the container itself' };
}

/** Whether `docker run --name` gave a container this name. */
function isContainerName(container: DatabaseContainer, name: string): boolean {
  return container.name === '' && container.networkNames?.[0] === name;
}

function isolate(site: CommandSite, label: string): CommandSite {
  return { ...site, network: 'isolated', label };
}
