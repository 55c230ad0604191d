import { replaceExpressions } from '../../split-expressions';
import { interpolateKnown, isDynamic } from '../interpolate';
import type { MigrationCommandUse } from '../step-context';
import { getNode, getString, getStringList, type YamlNode } from '../yaml-node';
import { isDatabaseImage } from './database-images';

/** A database container of a job that is proved to be one by its image. */
export interface DatabaseContainer {
  /** The name as host name inside the same network. */
  readonly name: string;
  readonly image: string;
  /** Docker's network of the container, if it is known. */
  readonly network?: string | undefined;
  /** The names that lead to it from other containers of this network. */
  readonly networkNames?: readonly string[];
  /** How it is shown: ``the service container `db` (`postgres:16`)``. */
  readonly label: string;
  /** Ports of the machine that lead to it, with the port of the container. */
  readonly ports: ReadonlyMap<number, number>;
}

/** The network in which a command runs, and the database containers that it can reach there. */
export interface CommandSite {
  readonly containers: readonly DatabaseContainer[];
  /**
   * `machine`: loopback is the machine that publishes the ports. `network`: the names of the containers
   * are host names, and loopback is the command's own container. `isolated-bridge`: only the address of
   * the machine is known. `inside`: the command runs in the only database container, where loopback is
   * the server. `isolated`: no address is known.
   */
  readonly network: 'machine' | 'network' | 'isolated-bridge' | 'inside' | 'isolated';
  /** Where the command runs, for a message. */
  readonly label: string;
  /** Whether this is another machine, which has variables and files of its own. */
  readonly isOtherMachine?: true;
}

/** Stands for the network that GitHub creates for the containers of a job. */
const JOB_NETWORK = '${{ job.container.network }}';

/** First port that stands for a port which Docker chooses at run time. No real service has it. */
const FIRST_RANDOM_PORT = 65_000;

/** Returns the site of the steps of a job: its service containers, seen from the runner or from `container:`. */
export function readJobSite(use: MigrationCommandUse): CommandSite {
  const { stepContext } = use;
  const job = stepContext.jobs.at(-1);
  const resolve = (text: string) => interpolateKnown(text, stepContext.expressionContext).trim();
  const containers = listServiceContainers(job?.serviceContainers, resolve);
  const uses = stepContext.steps.at(-1)?.uses?.text ?? '';
  if (uses.startsWith('docker://')) {
    return toActionSite({ containers, network: 'machine', label: '' });
  }
  const { container } = job ?? {};
  const image = container?.kind === 'text' ? container.text : getString(container, 'image')?.text;
  const resolved = resolve(image ?? '');
  // An expression alone can be empty. Then there is no container.
  const canBeEmpty = replaceExpressions(resolved, () => '').trim() === '';
  if (isDynamic(resolved) && canBeEmpty) {
    return { containers, network: 'isolated', label: 'a container that is only known at run time' };
  }
  return resolved === ''
    ? { containers, network: 'machine', label: 'the runner' }
    : { containers, network: 'network', label: `the container \`${resolved}\`` };
}

/**
 * Returns the site of an action that GitHub starts in a container. Its network has the services of the
 * job, by their names.
 */
export function toActionSite({ containers }: CommandSite): CommandSite {
  return { containers, network: 'network', label: 'the container of the action' };
}

/**
 * Returns the site of a container that `docker run` starts in a network. Returns undefined if no database
 * container is known there.
 */
export function toNetworkSite(
  { containers }: CommandSite,
  network: string,
): CommandSite | undefined {
  const isJob = /^\$\{\{\s*job\.(?:container|services\.[\w-]+)\.network\s*\}\}$/.test(network);
  const inNetwork = containers.filter((each) => each.network === (isJob ? JOB_NETWORK : network));
  const named = inNetwork.flatMap((each) =>
    (each.networkNames ?? []).map((name) => ({ ...each, name })),
  );
  return named.length === 0
    ? undefined
    : { containers: named, network: 'network', label: 'a container in the same network' };
}

function listServiceContainers(
  services: YamlNode | undefined,
  resolve: (text: string) => string,
): readonly DatabaseContainer[] {
  if (services?.kind !== 'map') return [];
  let randomPort = FIRST_RANDOM_PORT;
  const aliases = [...services.entries.values()].flatMap((service) =>
    listNetworkAliases(resolve(getString(service, 'options')?.text ?? '')),
  );
  return [...services.entries].flatMap(([name, service]) => {
    const node = service.kind === 'text' ? service : getString(service, 'image');
    const image = resolve(node?.text ?? '');
    const options = resolve(getString(service, 'options')?.text ?? '');
    const isReplaced =
      getNode(service, 'entrypoint') !== undefined ||
      getNode(service, 'command') !== undefined ||
      /--(?:entrypoint|network|net|publish|add-host)\b|(?:^|\s)-p\b/.test(options);
    if (!isDatabaseImage(image) || isReplaced || isDynamic(options)) return [];
    // Another service has the same name in the network.
    if (aliases.includes(name)) return [];
    const ports = new Map<number, number>();
    for (const text of getStringList(service, 'ports')) {
      const mapping = parsePortMapping(resolve(text));
      if (mapping === undefined) continue;
      ports.set(mapping.host ?? randomPort, mapping.container);
      if (mapping.host === undefined) randomPort += 1;
    }
    const network = { network: JOB_NETWORK, networkNames: [name] };
    return [
      { name, ...network, image, label: `the service container \`${name}\` (\`${image}\`)`, ports },
    ];
  });
}

/** Returns the names that options of Docker give to containers in a network. */
export function listNetworkAliases(text: string): readonly string[] {
  return [...text.matchAll(/--(?:network-)?alias[= ]["']?([\w.-]+)/g)].map(([, name = '']) => name);
}

/** Parses `5432`, `5433:5432`, `127.0.0.1:5433:5432` and `5432/tcp`. Returns undefined for ranges and expressions. */
export function parsePortMapping(
  text: string,
): { readonly host: number | undefined; readonly container: number } | undefined {
  const [, host, container] =
    /^(?:(?:(?:127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):)?(\d+):)?(\d+)(?:\/tcp)?$/.exec(text.trim()) ??
    [];
  if (container === undefined) return undefined;
  return { host: host === undefined ? undefined : Number(host), container: Number(container) };
}

const PUBLISHED_PORT = /\$\{\{\s*job\.services\.([\w-]+)\.ports\[\s*'?"?(\d+)"?'?\s*\]\s*\}\}/g;

/** Replaces `${{ job.services.x.ports[5432] }}` by the port that the container publishes. */
export function replacePublishedPorts(
  text: string,
  containers: readonly DatabaseContainer[],
): string {
  return text.replaceAll(PUBLISHED_PORT, (expression, name: string, port: string) => {
    const service = containers.find((each) => each.name === name);
    const [published] =
      [...(service?.ports ?? [])].find(([, container]) => container === Number(port)) ?? [];
    return published === undefined ? expression : String(published);
  });
}
