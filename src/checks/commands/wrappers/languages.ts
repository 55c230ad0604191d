import { skipOptions } from '../command-arguments';
import type { WrapperParser } from '../wrapper';
import {
  afterAssignments,
  afterDoubleDash,
  afterOptions,
  afterSubcommand,
  wrappedCommand,
} from './wrapper-forms';

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
const npx: WrapperParser = (words, variables) => {
  const at = words.findIndex((word) => word === '-c' || word === '--call');
  const text = words[at + 1];
  if (at !== -1 && text !== undefined) return { kind: 'script', text, variables };
  const [program, ...rest] = skipOptions(words, NODE_VALUED);
  return program === undefined
    ? undefined
    : wrappedCommand([unversioned(program), ...rest], variables);
};

/** `prisma@6`, `@scope/cli@1.0`. */
function unversioned(program: string): string {
  return program.replace(/(?<=.)@[^/@]*$/, '');
}

/** `npm exec -- x`, `pnpm dlx x`, `yarn exec x`, `bun x x`. */
const nodeExec =
  (...names: string[]): WrapperParser =>
  (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, NODE_VALUED);
    return names.includes(name) ? npx(rest, variables) : undefined;
  };

/** `python -m module`, `python file.py`: the module, or the file, is the program. */
const python: WrapperParser = (words, variables) => {
  const at = words.indexOf('-m');
  const before = skipOptions(words, ['-W', '-X']);
  const isModule = at !== -1 && words.slice(0, at).every((word) => word.startsWith('-'));
  if (isModule) return wrappedCommand(words.slice(at + 1), variables);
  const isManage = /(?:^|\/)(?:manage|django-admin)\.py$/.test(before[0] ?? '');
  return isManage ? wrappedCommand(before, variables) : undefined;
};

/** `node node_modules/prisma/build/index.js`: the file by which a package starts. */
const PACKED =
  /(?:^|\/)node_modules\/([\w-]+)\/(?:build|bin|dist|lib)\/(?:index|cli)(?:\.[cm]?js)?$/;

/** `node x/typeorm/cli.js`, `ts-node -P x ace`: a program that is a file. */
const script: WrapperParser = (words, variables) => {
  const valued = ['-r', '--require', '-P', '--project', '--import', '--loader', '--env-file'];
  const [file, ...rest] = skipOptions(words, valued);
  if (file === undefined) return undefined;
  const program = /(?:^|\/)typeorm\/cli(?:[-\w]*)?(?:\.js)?$/.test(file) ? 'typeorm' : file;
  return wrappedCommand([PACKED.exec(program)?.[1] ?? program, ...rest], variables);
};

/** `dotenv -e .env -- cmd`, `dotenv run cmd`. */
const dotenv: WrapperParser = (words, variables) => {
  const own = ['-e', '-c', '-v', '-f', '--file'];
  return (
    afterDoubleDash(words, variables) ??
    afterSubcommand(['run'], ...own)(words, variables) ??
    afterOptions(...own)(words, variables)
  );
};

/** `go run example.com/goose/v3/cmd/goose@latest up`: the last of the path is the program. */
const goRun: WrapperParser = (words, variables) => {
  const [verb = '', ...rest] = words;
  const [path, ...others] = skipOptions(rest, ['-tags', '-mod', '-modfile', '-ldflags', '-C']);
  if (verb !== 'run' || path === undefined) return undefined;
  return wrappedCommand([path.replace(/@.*$/, ''), ...others], variables);
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

/** Package managers and environments that run a program of theirs. */
export const languageWrappers: readonly (readonly [string, WrapperParser])[] =
  Object.entries<WrapperParser>({
    python,
    python3: python,
    py: python,
    poetry: afterSubcommand(['run'], '-C', '--directory', '-P', '--project'),
    uv: afterSubcommand(['run'], ...UV),
    uvx: afterOptions(...UV),
    pdm: afterSubcommand(['run'], '-p', '--project'),
    pipenv: afterSubcommand(['run']),
    pipx: afterSubcommand(['run'], '--spec'),
    rye: afterSubcommand(['run']),
    conda: afterSubcommand(['run'], ...CONDA),
    mamba: afterSubcommand(['run'], ...CONDA),
    micromamba: afterSubcommand(['run'], ...CONDA),
    hatch: (words, variables) => {
      const [name = '', ...rest] = skipOptions(words, ['-e', '--env', '-p', '--project']);
      // An environment may stand before the command: `hatch run test:alembic upgrade head`.
      const [first = '', ...others] = rest;
      return name === 'run'
        ? wrappedCommand([first.replace(/^[\w-]+:/, ''), ...others], variables)
        : undefined;
    },
    npx,
    bunx: npx,
    pnpx: npx,
    npm: nodeExec('exec', 'x'),
    pnpm: nodeExec('exec', 'dlx'),
    yarn: nodeExec('exec', 'dlx'),
    bun: nodeExec('x'),
    node: script,
    tsx: script,
    'ts-node': script,
    'ts-node-esm': script,
    go: goRun,
    coverage: afterSubcommand(['run'], '--rcfile', '--source', '--omit', '-m'),
    sail: afterOptions(),
    bundle: afterSubcommand(['exec']),
    spring: afterOptions(),
    php: afterOptions('-d', '-c'),
    dotnet: (words, variables) =>
      words[0] === 'ef' ? wrappedCommand(['dotnet-ef', ...words.slice(1)], variables) : undefined,
    dotenv,
    'dotenv-cli': dotenv,
    dotenvx: afterDoubleDash,
    'env-cmd': afterOptions('-f', '-e', '-r'),
    'cross-env': (words, variables) => afterAssignments(words, variables),
    'cross-env-shell': (words, variables) => afterAssignments(words, variables),
  });
