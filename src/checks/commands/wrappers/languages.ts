import { skipOptions } from '../command-arguments';
import type { WrapperParser } from '../wrapper';
import {
  afterAssignments,
  afterDoubleDash,
  afterOptions,
  afterSubcommand,
  wrappedCommand,
} from './wrapper-forms';

const NODE_VALUE_OPTIONS = [
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

/** `npx tool@1.2`, `npx -c 'text'`. */
const npx: WrapperParser = (words, variables) => {
  const at = words.findIndex((word) => word === '-c' || word === '--call');
  const text = words[at + 1];
  if (at !== -1 && text !== undefined) return { kind: 'script', text, variables };
  const [program, ...rest] = skipOptions(words, NODE_VALUE_OPTIONS);
  return program === undefined
    ? undefined
    : wrappedCommand([removeVersion(program), ...rest], variables);
};

/** Removes the version of `prisma@6` or `@scope/cli@1.0`. */
function removeVersion(program: string): string {
  return program.replace(/(?<=.)@[^/@]*$/, '');
}

/** Creates the parser for `npm exec -- x`, `pnpm dlx x`, `yarn exec x` or `bun x x`. */
const createNodeExec =
  (...names: string[]): WrapperParser =>
  (words, variables) => {
    const [name = '', ...rest] = skipOptions(words, NODE_VALUE_OPTIONS);
    return names.includes(name) ? npx(rest, variables) : undefined;
  };

/** `python -m module` and `python manage.py`. The module or the file counts as the program. */
const python: WrapperParser = (words, variables) => {
  const at = words.indexOf('-m');
  const before = skipOptions(words, ['-W', '-X']);
  const isModule = at !== -1 && words.slice(0, at).every((word) => word.startsWith('-'));
  if (isModule) return wrappedCommand(words.slice(at + 1), variables);
  const isManage = /(?:^|\/)(?:manage|django-admin)\.py$/.test(before[0] ?? '');
  return isManage ? wrappedCommand(before, variables) : undefined;
};

/** The file with which a package starts: `node_modules/prisma/build/index.js`. */
const PACKAGE_ENTRY_FILE =
  /(?:^|\/)node_modules\/([\w-]+)\/(?:build|bin|dist|lib)\/(?:index|cli)(?:\.[cm]?js)?$/;

const NODE_SCRIPT_OPTIONS = [
  '-r',
  '--require',
  '-P',
  '--project',
  '--tsconfig',
  '--import',
  '--loader',
  '--experimental-loader',
  '--env-file',
  '-C',
  '--conditions',
  '-O',
  '--compiler-options',
];

/** `node x/typeorm/cli.js`, `ts-node -P x ace`. The file counts as the program. */
const nodeScript: WrapperParser = (words, variables) => {
  // `followInlineProgram` handles the text of `node -e`.
  if (/^(?:-e|--eval|-p|--print|-pe)$/.test(words[0] ?? '')) return undefined;
  const own = words[0] === 'watch' ? words.slice(1) : words;
  const [file, ...rest] = skipOptions(own, NODE_SCRIPT_OPTIONS);
  if (file === undefined) return undefined;
  const program = /(?:^|\/)typeorm\/cli(?:[-\w]*)?(?:\.js)?$/.test(file) ? 'typeorm' : file;
  return wrappedCommand([PACKAGE_ENTRY_FILE.exec(program)?.[1] ?? program, ...rest], variables);
};

/** `deno run -A npm:prisma migrate deploy`, `deno run -A src/migrate.ts`. */
const deno: WrapperParser = (words, variables) => {
  const [verb = '', ...rest] = words;
  if (!/^(?:run|x)$/.test(verb)) return undefined;
  const [program = '', ...others] = skipOptions(rest, ['-c', '--config', '--import-map', '--env']);
  const name = removeVersion(program.replace(/^npm:\/?/, '').replace(/(?<=\w)\/.*$/, ''));
  return wrappedCommand([program.startsWith('npm:') ? name : program, ...others], variables);
};

/** `bun x cmd`, `bun run src/migrate.ts`. `followPackageScript` handles the name of a script. */
const bun: WrapperParser = (words, variables) => {
  const [verb = '', ...rest] = skipOptions(words, NODE_VALUE_OPTIONS);
  const [file = ''] = skipOptions(rest, NODE_VALUE_OPTIONS);
  return verb === 'run' && /\.[cm]?[jt]sx?$/.test(file)
    ? nodeScript(rest, variables)
    : createNodeExec('x')(words, variables);
};

/** `dotenv -e .env -- cmd`, `dotenv run cmd`. */
const dotenv: WrapperParser = (words, variables) => {
  const valueOptions = ['-e', '-c', '-v', '-f', '--file'];
  return (
    afterDoubleDash(words, variables) ??
    afterSubcommand(['run'], ...valueOptions)(words, variables) ??
    afterOptions(...valueOptions)(words, variables)
  );
};

/**
 * `go run example.com/goose/v3/cmd/goose@latest up`, `go tool goose up`. The path without version is
 * the program.
 */
const goRun: WrapperParser = (words, variables) => {
  const [verb = '', ...rest] = words;
  const [path, ...others] = skipOptions(rest, ['-tags', '-mod', '-modfile', '-ldflags', '-C']);
  if (!/^(?:run|tool)$/.test(verb) || path === undefined) return undefined;
  return wrappedCommand([path.replace(/@.*$/, ''), ...others], variables);
};

/** `dotnet ef x`, `dotnet dotnet-ef x`, `dotnet tool run dotnet-ef x`: a tool of .NET. */
const dotnet: WrapperParser = (words, variables) => {
  const [verb = '', subcommand = '', ...rest] = words;
  if (verb === 'tool' && /^(?:run|exec|execute)$/.test(subcommand)) {
    const [name = '', ...others] = skipOptions(rest, ['--version', '--configfile', '--source']);
    return wrappedCommand(
      [removeVersion(name), ...others.filter((word) => word !== '--')],
      variables,
    );
  }
  if (/^(?:ef|fm)$/.test(verb))
    return wrappedCommand([`dotnet-${verb}`, ...words.slice(1)], variables);
  return verb.startsWith('dotnet-') ? wrappedCommand(words, variables) : undefined;
};

const UV_VALUE_OPTIONS = [
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
const CONDA_VALUE_OPTIONS = ['-n', '--name', '-p', '--prefix'];

/** Wrappers of languages: package managers, interpreters and virtual environments. */
export const languageWrappers: readonly (readonly [string, WrapperParser])[] =
  Object.entries<WrapperParser>({
    python,
    python3: python,
    py: python,
    poetry: (words, variables) =>
      // The plugin of Poe: `poetry poe migrate`.
      words[0] === 'poe'
        ? wrappedCommand(words, variables)
        : afterSubcommand(['run'], '-C', '--directory', '-P', '--project')(words, variables),
    composer: afterSubcommand(['exec'], '-d', '--working-dir'),
    uv: afterSubcommand(['run'], ...UV_VALUE_OPTIONS),
    uvx: afterOptions(...UV_VALUE_OPTIONS),
    pdm: afterSubcommand(['run'], '-p', '--project'),
    pipenv: afterSubcommand(['run']),
    pipx: afterSubcommand(['run'], '--spec'),
    rye: afterSubcommand(['run']),
    conda: afterSubcommand(['run'], ...CONDA_VALUE_OPTIONS),
    mamba: afterSubcommand(['run'], ...CONDA_VALUE_OPTIONS),
    micromamba: afterSubcommand(['run'], ...CONDA_VALUE_OPTIONS),
    hatch: (words, variables) => {
      const [name = '', ...rest] = skipOptions(words, ['-e', '--env', '-p', '--project']);
      // The command can begin with an environment: `hatch run test:alembic upgrade head`.
      const [first = '', ...others] = rest;
      return name === 'run'
        ? wrappedCommand([first.replace(/^[\w-]+:/, ''), ...others], variables)
        : undefined;
    },
    npx,
    bunx: npx,
    pnpx: npx,
    npm: createNodeExec('exec', 'x'),
    pnpm: createNodeExec('exec', 'dlx'),
    yarn: createNodeExec('exec', 'dlx'),
    bun,
    deno,
    node: nodeScript,
    tsx: nodeScript,
    'ts-node': nodeScript,
    'ts-node-esm': nodeScript,
    'ts-node-dev': nodeScript,
    'babel-node': nodeScript,
    'vite-node': nodeScript,
    'swc-node': nodeScript,
    jiti: nodeScript,
    esno: nodeScript,
    zx: nodeScript,
    go: goRun,
    rw: afterOptions(),
    redwood: afterOptions(),
    blitz: afterOptions(),
    coverage: afterSubcommand(['run'], '--rcfile', '--source', '--omit', '-m'),
    sail: afterOptions(),
    bundle: afterSubcommand(['exec']),
    spring: afterOptions(),
    php: afterOptions('-d', '-c'),
    dotnet,
    dotenv,
    'dotenv-cli': dotenv,
    'dotenv-flow': dotenv,
    'dotenv-run-script': afterOptions(),
    dotenvx: afterDoubleDash,
    'env-cmd': afterOptions('-f', '-e', '-r'),
    'cross-env': (words, variables) => afterAssignments(words, variables),
    'cross-env-shell': (words, variables) => afterAssignments(words, variables),
  });
