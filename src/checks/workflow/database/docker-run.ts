import { parseArguments, skipOptions } from '../../commands/command-arguments';
import { RUN_VALUE_OPTIONS } from '../../commands/wrappers/containers';
import { isDatabaseImage } from './database-images';
import { type DatabaseContainer, parsePortMapping } from './job-site';

const VALUE_OPTIONS = [
  ...RUN_VALUE_OPTIONS,
  '--shm-size',
  '--tmpfs',
  '--network-alias',
  '--volumes-from',
  '--health-start-period',
];

/**
 * Reads `docker run` of a database image. Returns undefined for another command, program or network.
 *
 * @param canHaveVolume Whether the machine is new for each job, so that a volume is too.
 */
export function readDockerRun(
  words: readonly string[],
  canHaveVolume: boolean,
): DatabaseContainer | undefined {
  const [program = '', ...rest] = words;
  const args = rest[0] === 'container' ? rest.slice(1) : rest;
  if (!/^(?:docker|podman|nerdctl)$/.test(program) || args[0] !== 'run') return undefined;
  const [image = '', ...command] = skipOptions(args.slice(1), VALUE_OPTIONS);
  const options = args.slice(1, args.length - command.length - 1);
  const { getValues, options: names } = parseArguments(options, VALUE_OPTIONS);
  const hasVolume =
    options.some((word) => /^-v/.test(word)) ||
    ['--volume', '--mount', '--volumes-from'].some((name) => names.has(name));
  if (hasVolume && !canHaveVolume) return undefined;
  const isOther = ['--entrypoint', '--add-host', '--link'].some((name) => names.has(name));
  const isDetached = names.has('--detach') || options.some((word) => /^-[a-z]*d[a-z]*$/.test(word));
  const isServer = command.length === 0 || /^(?:postgres|-.*)$/.test(command[0] ?? '');
  if (!isDatabaseImage(image) || isOther || !isDetached || !isServer) return undefined;
  const ports = new Map<number, number>();
  const published = [
    ...getValues('-p', '--publish'),
    ...options.flatMap((word) => /^-p(\d.*)$/.exec(word)?.[1] ?? []),
  ];
  for (const text of published) {
    const mapping = parsePortMapping(text);
    if (mapping?.host !== undefined) ports.set(mapping.host, mapping.container);
  }
  if (getValues('--network', '--net').includes('host')) ports.set(5432, 5432);
  const [name = ''] = getValues('--name');
  const [network] = getValues('--network', '--net');
  const aliases = getValues('--network-alias').filter((alias) => !/[$`]/.test(alias));
  return {
    name: '',
    // The first one is its name for `docker exec`.
    networkNames: [/[$`]/.test(name) ? '' : name, ...aliases],
    network: network === undefined || /[$`]/.test(network) ? undefined : network,
    image,
    label: `the container ${name === '' ? '' : `\`${name}\` `}of \`${image}\``,
    ports,
  };
}
