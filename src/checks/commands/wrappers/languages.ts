import { behindOptions } from '../arguments';
import type { Unwrap } from '../unwrap';
import { dashes, inner, prefix, subcommand, withAssignments } from './forms';

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

/** `node node_modules/prisma/build/index.js`: the file by which a package starts. */
const PACKED =
  /(?:^|\/)node_modules\/([\w-]+)\/(?:build|bin|dist|lib)\/(?:index|cli)(?:\.[cm]?js)?$/;

/** `node x/typeorm/cli.js`, `ts-node -P x ace`: a program that is a file. */
const script: Unwrap = (words, variables) => {
  const valued = ['-r', '--require', '-P', '--project', '--import', '--loader', '--env-file'];
  const [file, ...rest] = behindOptions(words, valued);
  if (file === undefined) return undefined;
  const program = /(?:^|\/)typeorm\/cli(?:[-\w]*)?(?:\.js)?$/.test(file) ? 'typeorm' : file;
  return inner([PACKED.exec(program)?.[1] ?? program, ...rest], variables);
};

/** `dotenv -e .env -- cmd`, `dotenv run cmd`. */
const dotenv: Unwrap = (words, variables) => {
  const own = ['-e', '-c', '-v', '-f', '--file'];
  return (
    dashes(words, variables) ??
    subcommand(['run'], ...own)(words, variables) ??
    prefix(...own)(words, variables)
  );
};

/** `go run example.com/goose/v3/cmd/goose@latest up`: the last of the path is the program. */
const goRun: Unwrap = (words, variables) => {
  const [verb = '', ...rest] = words;
  const [path, ...others] = behindOptions(rest, ['-tags', '-mod', '-modfile', '-ldflags', '-C']);
  if (verb !== 'run' || path === undefined) return undefined;
  return inner([path.replace(/@.*$/, ''), ...others], variables);
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
export const languages: readonly (readonly [string, Unwrap])[] = Object.entries<Unwrap>({
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
  hatch: (words, variables) => {
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
  node: script,
  tsx: script,
  'ts-node': script,
  'ts-node-esm': script,
  go: goRun,
  coverage: subcommand(['run'], '--rcfile', '--source', '--omit', '-m'),
  sail: prefix(),
  bundle: subcommand(['exec']),
  spring: prefix(),
  php: prefix('-d', '-c'),
  dotnet: (words, variables) =>
    words[0] === 'ef' ? inner(['dotnet-ef', ...words.slice(1)], variables) : undefined,
  dotenv,
  'dotenv-cli': dotenv,
  dotenvx: dashes,
  'env-cmd': prefix('-f', '-e', '-r'),
  'cross-env': (words, variables) => withAssignments(words, variables),
  'cross-env-shell': (words, variables) => withAssignments(words, variables),
});
