import { parseArguments, skipOptions } from '../command-arguments';
import type { Variables, WrappedCommand, WrapperParser } from '../wrapper';
import { readImageWords } from './image-tools';
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

/** Returns the variables that `-e NAME=value` and `-e NAME` pass into a container. */
export function getContainerVariables(words: readonly string[], variables: Variables): Variables {
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
  const own = isImage ? readImageWords(container, rest) : undefined;
  return wrappedCommand(own ?? rest, containerVariables);
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

const KUBECTL_VALUE_OPTIONS = [
  '-n',
  '--namespace',
  '--context',
  '--kubeconfig',
  '--cluster',
  '-c',
  '--container',
  '--image',
  '--overrides',
];

/**
 * `kubectl exec pod -- cmd`, `kubectl run x --image=y -- cmd`, `kubectl create job x --image=y -- cmd`
 * and `oc rsh pod cmd`. No variable reaches the command.
 */
const kubectl: WrapperParser = (words) => {
  const at = words.indexOf('--');
  const { positionals, options, getValues } = parseArguments(
    at === -1 ? words : words.slice(0, at),
    KUBECTL_VALUE_OPTIONS,
  );
  const [verb = '', kind = ''] = positionals;
  if (verb === 'rsh')
    return wrappedCommand(skipOptions(words, KUBECTL_VALUE_OPTIONS).slice(2), NO_VARIABLES);
  const createsJob = verb === 'create' && /^(?:job|cronjob)s?$/.test(kind);
  if (at === -1 || !(createsJob || /^(?:exec|run|debug)$/.test(verb))) return undefined;
  const command = words.slice(at + 1);
  // Without `--command`, the words after the image of `run` are the arguments of its entry point.
  const [image = ''] = verb === 'run' && !options.has('--command') ? getValues('--image') : [];
  return wrappedCommand(readImageWords(image, command) ?? command, NO_VARIABLES);
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
