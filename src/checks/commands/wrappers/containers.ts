import { parseArguments, skipOptions } from '../command-arguments';
import type { Variables, WrappedCommand, WrapperParser } from '../wrapper';
import { NO_VARIABLES, wrappedCommand } from './wrapper-forms';

/** The options of `run` and `exec` whose value is the next word. */
export const RUN_VALUE_OPTIONS = [
  '-e',
  '--env',
  '--env-file',
  '-v',
  '--volume',
  '-w',
  '--workdir',
  '-p',
  '--publish',
  '--name',
  '--network',
  '--net',
  '-u',
  '--user',
  '--entrypoint',
  '--mount',
  '-h',
  '--hostname',
  '--platform',
  '-l',
  '--label',
  '--add-host',
  '--pull',
  '--link',
  '--cpus',
  '-m',
  '--memory',
  '--restart',
  '--health-cmd',
  '--health-interval',
  '--health-timeout',
  '--health-retries',
  '-c',
  '--container',
  '-n',
  '--namespace',
  '--context',
  '--index',
  '--scale',
  '-f',
  '--file',
  '--profile',
  '-P',
];

/** Images whose entry point is a tool. The words after the image are the tool's arguments. */
const ENTRY_POINTS: ReadonlyMap<string, string> = new Map([
  ['flyway', 'flyway'],
  ['liquibase', 'liquibase'],
  ['migrate', 'migrate'],
  ['dbmate', 'dbmate'],
  ['sqitch', 'sqitch'],
  ['atlas', 'atlas'],
  ['goose', 'goose'],
]);

/** Returns the tool that is the entry point of an image: `flyway` for `flyway/flyway:10`. */
function getEntryPoint(image: string): string | undefined {
  const name = image
    .replace(/[:@][^/]*$/, '')
    .split('/')
    .at(-1);
  return ENTRY_POINTS.get(name ?? '');
}

/** Returns the variables that `-e NAME=value` and `-e NAME` pass into a container. */
function getContainerVariables(words: readonly string[], variables: Variables): Variables {
  const containerVariables = new Map<string, string>();
  for (const option of parseArguments(words, RUN_VALUE_OPTIONS).getValues('-e', '--env')) {
    const [, name = option, inline] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
    const value = inline ?? variables.get(name);
    if (value !== undefined) containerVariables.set(name, value);
  }
  return containerVariables;
}

/** Finds the command after the options and an image, a container or a service. */
function parseContainerCommand(
  words: readonly string[],
  variables: Variables,
  isImage: boolean,
): WrappedCommand | undefined {
  const [container = '', ...rest] = skipOptions(words, RUN_VALUE_OPTIONS);
  const options = words.slice(0, words.length - rest.length - 1);
  const containerVariables = getContainerVariables(options, variables);
  const [override] = parseArguments(options, RUN_VALUE_OPTIONS).getValues('--entrypoint');
  if (override !== undefined) return wrappedCommand([override, ...rest], containerVariables);
  const tool = isImage ? getEntryPoint(container) : undefined;
  return wrappedCommand(tool === undefined ? rest : [tool, ...rest], containerVariables);
}

/** The options of `docker compose` itself whose value is the next word. */
export const COMPOSE_VALUE_OPTIONS = [
  '-f',
  '--file',
  '-p',
  '--project-name',
  '--env-file',
  '--profile',
  '--project-directory',
  '--parallel',
  '--ansi',
  '--progress',
];

const compose: WrapperParser = (words, variables) => {
  const [verb = '', ...rest] = skipOptions(words, COMPOSE_VALUE_OPTIONS);
  return verb === 'run' || verb === 'exec'
    ? parseContainerCommand(rest, variables, false)
    : undefined;
};

const docker: WrapperParser = (words, variables) => {
  const [verb = '', ...rest] = skipOptions(words, ['-H', '--host', '--context', '-c', '-l']);
  if (verb === 'compose') return compose(rest, variables);
  if (verb === 'container' || verb === 'stack') return docker(rest, variables);
  if (verb === 'run') return parseContainerCommand(rest, variables, true);
  return verb === 'exec' ? parseContainerCommand(rest, variables, false) : undefined;
};

/** `kubectl exec pod -- cmd`, `kubectl run x --image=y -- cmd`. No variable reaches the command. */
const kubectl: WrapperParser = (words) => {
  const at = words.indexOf('--');
  const [verb = ''] = skipOptions(words, ['-n', '--namespace', '--context', '--kubeconfig']);
  if (verb !== 'exec' && verb !== 'run') return undefined;
  return at === -1 ? undefined : wrappedCommand(words.slice(at + 1), NO_VARIABLES);
};

/** The wrappers that run a command inside a container. */
export const containerWrappers: readonly (readonly [string, WrapperParser])[] = [
  ['docker', docker],
  ['podman', docker],
  ['nerdctl', docker],
  ['docker-compose', compose],
  ['podman-compose', compose],
  ['kubectl', kubectl],
  ['oc', kubectl],
];
