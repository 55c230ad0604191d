import { behindDashes, behindOptions, readArguments } from './arguments';
import { containers } from './containers';
import type { Inner, Unwrap, Variables } from './unwrap';

const NONE: Variables = new Map();

const inner = (words: readonly string[] | undefined, variables: Variables): Inner | undefined =>
  words === undefined || words.length === 0 ? undefined : { kind: 'words', words, variables };

/** Options, then the command: `nohup cmd`, `nice -n 5 cmd`. */
const prefix =
  (...valued: string[]): Unwrap =>
  (words, variables) =>
    inner(behindOptions(words, valued), variables);

/** Some words of its own, then the command: `timeout 60 cmd`. */
const prefixWith =
  (own: number, ...valued: string[]): Unwrap =>
  (words, variables) =>
    inner(behindOptions(words, valued).slice(own), variables);

/** `poetry run cmd`: a subcommand, its options, then the command. */
const subcommand =
  (names: readonly string[], ...valued: string[]): Unwrap =>
  (words, variables) => {
    const [name = '', ...rest] = behindOptions(words, valued);
    return names.includes(name) ? inner(behindOptions(rest, valued), variables) : undefined;
  };

/** `doppler run -- cmd`: whatever stands before `--` is its own. */
const dashes: Unwrap = (words, variables) => inner(behindDashes(words), variables);

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;

function withAssignments(words: readonly string[], variables: Variables): Inner | undefined {
  const known = new Map(variables);
  let at = 0;
  for (; at < words.length; at += 1) {
    const [, name, value = ''] = ASSIGNMENT.exec(words[at] ?? '') ?? [];
    if (name === undefined) break;
    known.set(name, value);
  }
  return inner(words.slice(at), known);
}

const env: Unwrap = (words, variables) => {
  const { options, valuesOf } = readArguments(words.slice(0, 6), ['-u', '--unset']);
  const clean = options.has('-i') || options.has('--ignore-environment');
  const kept = new Map(clean ? NONE : variables);
  for (const name of valuesOf('-u', '--unset')) kept.delete(name);
  const split = words.findIndex((word) => word === '-S' || word === '--split-string');
  if (split !== -1)
    return { kind: 'script', text: words.slice(split + 1).join(' '), variables: kept };
  return withAssignments(behindOptions(words, ['-u', '--unset', '-C', '--chdir']), kept);
};

const SUDO_VALUED = [
  '-u',
  '--user',
  '-g',
  '--group',
  '-C',
  '-h',
  '--host',
  '-p',
  '-U',
  '-D',
  '-r',
  '-t',
];

/** sudo drops the environment, but for what it is told to keep. */
const sudo: Unwrap = (words, variables) => {
  const command = behindOptions(words, SUDO_VALUED);
  const own = words.slice(0, words.length - command.length);
  const all = own.some((word) => /^-[A-Za-z]*E/.test(word) || word === '--preserve-env');
  if (all) return withAssignments(command, variables);
  const named = own.flatMap((word) => /^--preserve-env=(.*)$/.exec(word)?.[1]?.split(',') ?? []);
  return withAssignments(command, new Map([...variables].filter(([name]) => named.includes(name))));
};

/** `bash -c 'text'`, `su user -c 'text'`; a file to run is not theirs to follow. */
const dashC: Unwrap = (words, variables) => {
  const at = words.findIndex((word) => /^-[a-z]*c$/.test(word) || word === '--command');
  const text = words[at + 1];
  return at === -1 || text === undefined ? undefined : { kind: 'script', text, variables };
};

const evaluated: Unwrap = (words, variables) => ({
  kind: 'script',
  text: words.join(' '),
  variables,
});

/** On another machine, where no variable of this one is known. */
const SSH_VALUED = [
  '-i',
  '-p',
  '-l',
  '-o',
  '-F',
  '-J',
  '-L',
  '-R',
  '-D',
  '-b',
  '-c',
  '-e',
  '-m',
  '-S',
  '-W',
];
const ssh: Unwrap = (words) => {
  const [, ...command] = behindOptions(words, SSH_VALUED);
  if (command.length === 0) return undefined;
  return { kind: 'script', text: behindOptions(command, SSH_VALUED).join(' '), variables: NONE };
};

/** `concurrently "a" "b"`. */
const concurrently: Unwrap = (words, variables) => ({
  kind: 'script',
  text: readArguments(words, ['-n', '--names', '-c']).positional.join('\n'),
  variables,
});

const NODE_VALUED = [
  '-p',
  '--package',
  '-w',
  '--workspace',
  '--filter',
  '-F',
  '-C',
  '--dir',
  '--prefix',
  '--cwd',
];

/** `npx tool@1.2`, `npx -c 'text'`: the version is no part of the name. */
const npx: Unwrap = (words, variables) => {
  const at = words.findIndex((word) => word === '-c' || word === '--call');
  const text = words[at + 1];
  if (at !== -1 && text !== undefined) return { kind: 'script', text, variables };
  const [program, ...rest] = behindOptions(words, NODE_VALUED);
  return program === undefined ? undefined : inner([unversioned(program), ...rest], variables);
};

/** `prisma@6`, `@scope/cli@1.0`. */
function unversioned(program: string): string {
  return program.replace(/(?<=.)@[^/@]*$/, '');
}

/** `npm exec -- x`, `pnpm dlx x`, `yarn exec x`, `bun x x`. */
const nodeExec =
  (...names: string[]): Unwrap =>
  (words, variables) => {
    const [name = '', ...rest] = behindOptions(words, NODE_VALUED);
    return names.includes(name) ? npx(rest, variables) : undefined;
  };

/** `python -m module`, `python file.py`: the module, or the file, is the program. */
const python: Unwrap = (words, variables) => {
  const at = words.indexOf('-m');
  const before = behindOptions(words, ['-W', '-X']);
  const isModule = at !== -1 && words.slice(0, at).every((word) => word.startsWith('-'));
  if (isModule) return inner(words.slice(at + 1), variables);
  const isManage = /(?:^|\/)(?:manage|django-admin)\.py$/.test(before[0] ?? '');
  return isManage ? inner(before, variables) : undefined;
};

const UV = [
  '--with',
  '--project',
  '--directory',
  '-p',
  '--python',
  '--env-file',
  '--package',
  '--extra',
  '--group',
  '--only-group',
  '--with-requirements',
  '--index-url',
  '--from',
];
const CONDA = ['-n', '--name', '-p', '--prefix'];

/** Every program that runs another, by its name. */
export const WRAPPERS: ReadonlyMap<string, Unwrap> = new Map<string, Unwrap>([
  ...Object.entries({
    sudo,
    doas: prefix('-u', '-C'),
    env,
    time: prefix('-f', '-o'),
    timeout: prefixWith(1, '-s', '--signal', '-k', '--kill-after'),
    nice: prefix('-n', '--adjustment'),
    nohup: prefix(),
    exec: prefix('-a'),
    command: prefix(),
    builtin: prefix(),
    setsid: prefix(),
    stdbuf: prefix('-i', '-o', '-e'),
    unbuffer: prefix(),
    chronic: prefix(),
    retry: dashes,
    'xvfb-run': prefix('-s', '--server-args', '-n', '-e'),
    xargs: prefix('-I', '-i', '-n', '-P', '-L', '-d', '-a', '-E', '-s'),
    'wait-for-it': dashes,
    'wait-for-it.sh': dashes,
    eval: evaluated,
    ssh,
    concurrently,
    python,
    python3: python,
    py: python,
    poetry: subcommand(['run'], '-C', '--directory', '-P', '--project'),
    uv: subcommand(['run'], ...UV),
    uvx: prefix(...UV),
    pdm: subcommand(['run'], '-p', '--project'),
    pipenv: subcommand(['run']),
    pipx: subcommand(['run'], '--spec'),
    rye: subcommand(['run']),
    conda: subcommand(['run'], ...CONDA),
    mamba: subcommand(['run'], ...CONDA),
    micromamba: subcommand(['run'], ...CONDA),
    hatch: (words: readonly string[], variables: Variables) => {
      const [name = '', ...rest] = behindOptions(words, ['-e', '--env', '-p', '--project']);
      // An environment may stand before the command: `hatch run test:alembic upgrade head`.
      const [first = '', ...others] = rest;
      return name === 'run'
        ? inner([first.replace(/^[\w-]+:/, ''), ...others], variables)
        : undefined;
    },
    npx,
    bunx: npx,
    pnpx: npx,
    npm: nodeExec('exec', 'x'),
    pnpm: nodeExec('exec', 'dlx'),
    yarn: nodeExec('exec', 'dlx'),
    bun: nodeExec('x'),
    bundle: subcommand(['exec']),
    spring: prefix(),
    php: prefix('-d', '-c'),
    dotnet: (words: readonly string[], variables: Variables) =>
      words[0] === 'ef' ? inner(['dotnet-ef', ...words.slice(1)], variables) : undefined,
    dotenv: (words: readonly string[], variables: Variables) =>
      dashes(words, variables) ?? prefix('-e', '-c', '-v', '-f')(words, variables),
    dotenvx: dashes,
    'env-cmd': prefix('-f', '-e', '-r'),
    'cross-env': (words: readonly string[], variables: Variables) =>
      withAssignments(words, variables),
    'cross-env-shell': (words: readonly string[], variables: Variables) =>
      withAssignments(words, variables),
    doppler: dashes,
    op: dashes,
    infisical: dashes,
    vercel: dashes,
    'aws-vault': dashes,
    chamber: dashes,
    mise: dashes,
    devbox: dashes,
    railway: subcommand(['run'], '-s', '--service', '-e', '--environment'),
    heroku: (words: readonly string[]) =>
      subcommand(
        ['run', 'run:detached'],
        '-a',
        '--app',
        '-s',
        '--size',
        '-r',
        '--remote',
      )(words, NONE),
    fly: dashC,
    flyctl: dashC,
    nix: (words: readonly string[], variables: Variables) => {
      const at = words.findIndex((word) => word === '-c' || word === '--command');
      return at === -1 ? undefined : inner(words.slice(at + 1), variables);
    },
  }),
  ...['bash', 'sh', 'zsh', 'dash', 'ksh', 'su', 'ash'].map((name) => [name, dashC] as const),
  ...containers,
]);
