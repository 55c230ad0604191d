import { parseArguments, skipOptions } from '../command-arguments';
import type { Variables, WrappedCommand, WrapperParser } from '../wrapper';

/** The options of `run` and `exec` that take a value. */
export const RUN_VALUED = [
  ...[
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
  ],
  ...[
    '--network',
    '--net',
    '-u',
    '--user',
    '--entrypoint',
    '--mount',
    '-h',
    '--hostname',
    '--platform',
  ],
  ...['-l', '--label', '--add-host', '--pull', '--link', '--cpus', '-m', '--memory', '--restart'],
  ...[
    '--health-cmd',
    '--health-interval',
    '--health-timeout',
    '--health-retries',
    '-c',
    '--container',
  ],
  ...['-n', '--namespace', '--context', '--index', '--scale', '-f', '--file', '--profile', '-P'],
];

/** Images whose entry point is the tool of that name: their words begin behind the image. */
const ENTRY_POINTS: ReadonlyMap<string, string> = new Map([
  ['flyway', 'flyway'],
  ['liquibase', 'liquibase'],
  ['migrate', 'migrate'],
  ['dbmate', 'dbmate'],
  ['sqitch', 'sqitch'],
  ['atlas', 'atlas'],
  ['goose', 'goose'],
]);

/** The tool that an image is: `flyway/flyway:10`, `ghcr.io/amacneil/dbmate`. */
function entryPoint(image: string): string | undefined {
  const name = image
    .replace(/[:@][^/]*$/, '')
    .split('/')
    .at(-1);
  return ENTRY_POINTS.get(name ?? '');
}

/** Into a container only those variables go that are named: with a value, or handed on. */
function named(words: readonly string[], outer: Variables): Variables {
  const inside = new Map<string, string>();
  for (const given of parseArguments(words, RUN_VALUED).valuesOf('-e', '--env')) {
    const [, name = given, value] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
    const known = value ?? outer.get(name);
    if (known !== undefined) inside.set(name, known);
  }
  return inside;
}

function command(words: readonly string[], variables: Variables): WrappedCommand | undefined {
  return words.length === 0 ? undefined : { kind: 'words', words, variables };
}

/** The options, then one word (an image, a container, a service), then the command in it. */
function inside(
  words: readonly string[],
  outer: Variables,
  isImage: boolean,
): WrappedCommand | undefined {
  const [place = '', ...rest] = skipOptions(words, RUN_VALUED);
  const options = words.slice(0, words.length - rest.length - 1);
  const variables = named(options, outer);
  const [replaced] = parseArguments(options, RUN_VALUED).valuesOf('--entrypoint');
  if (replaced !== undefined) return command([replaced, ...rest], variables);
  const tool = isImage ? entryPoint(place) : undefined;
  return command(tool === undefined ? rest : [tool, ...rest], variables);
}

/** Those of `docker compose` itself. */
export const COMPOSE_VALUED = [
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

const compose: WrapperParser = (words, outer) => {
  const [verb = '', ...rest] = skipOptions(words, COMPOSE_VALUED);
  return verb === 'run' || verb === 'exec' ? inside(rest, outer, false) : undefined;
};

const docker: WrapperParser = (words, outer) => {
  const [verb = '', ...rest] = skipOptions(words, ['-H', '--host', '--context', '-c', '-l']);
  if (verb === 'compose') return compose(rest, outer);
  if (verb === 'container' || verb === 'stack') return docker(rest, outer);
  if (verb === 'run') return inside(rest, outer, true);
  return verb === 'exec' ? inside(rest, outer, false) : undefined;
};

/** `kubectl exec pod -- cmd`, `kubectl run x --image=y -- cmd`: no variable of the runner's goes in. */
const kubectl: WrapperParser = (words) => {
  const at = words.indexOf('--');
  const [verb = ''] = skipOptions(words, ['-n', '--namespace', '--context', '--kubeconfig']);
  if (verb !== 'exec' && verb !== 'run') return undefined;
  return at === -1 ? undefined : command(words.slice(at + 1), new Map());
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
