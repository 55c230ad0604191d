import { COMMAND_WRAPPERS } from '../../commands/wrappers';

/** Programs that start a command on the same machine, in the same network and with the same variables. */
const LOCAL_CALLERS: ReadonlySet<string> = new Set(
  `sudo doas env time timeout nice nohup exec command builtin setsid stdbuf unbuffer chronic retry find
  xvfb-run xargs wait-for-it wait-for-it.sh eval concurrently bash sh zsh dash ksh su ash . source
  python python3 py poetry uv uvx pdm pipenv pipx rye conda mamba micromamba hatch coverage npx bunx pnpx
  npm pnpm yarn bun node nodejs tsx ts-node ts-node-esm ts-node-dev esno esr vite-node babel-node
  swc-node go bundle spring php dotnet cross-env cross-env-shell
  turbo lerna npm-run-all npm-run-all2 run-s run-p nx make gmake just task cargo tox deno composer poe
  mvn mvnw gradle gradlew mix`.split(/\s+/),
);

/** Programs that run a program of the repository, and the names of such programs. */
const RUNTIMES =
  /^(?:node|nodejs|tsx|ts-node\S*|esno|esr|vite-node|babel-node|swc-node|bun|deno|python3?|py)$/;
const PROGRAM_NAME = /^(?:[\w.@-]+\.[cm]?[jt]sx?|[A-Za-z_]\w*(?:\.\w+)*)$/;

/** Programs that add variables from a file, and keep those that are set. */
const FILE_CALLERS: ReadonlySet<string> = new Set(['dotenv', 'dotenv-cli', 'dotenvx']);

/** Options with which such a program overrides the variables that are set. */
const OVERRIDE_OPTION = /^(?:-o|--override|--overload|-v|--no-override)(?:=|$)/;

/**
 * Whether a caller adds variables from a file. The variables that are set keep their values, but others
 * can appear.
 */
export function addsFileVariables(callers: readonly (readonly string[])[]): boolean {
  return callers.some(([program = '']) => FILE_CALLERS.has(program));
}

/** Programs that run a command inside a container of this machine. */
const CONTAINER_CALLERS: ReadonlySet<string> = new Set(
  'docker podman nerdctl docker-compose podman-compose'.split(' '),
);

/** Where the callers of a command start it. */
export type CallerPlace =
  | { readonly kind: 'here' }
  /** In a container that is started with these words. */
  | { readonly kind: 'container'; readonly words: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly program: string };

/** Returns where a command runs, from the commands that lead to it. An unknown program is elsewhere. */
export function locateCallers(callers: readonly (readonly string[])[]): CallerPlace {
  let container: readonly string[] | undefined;
  for (const [at, words] of callers.entries()) {
    const [first = ''] = words;
    // `python -m app.migrate` and `node migrate.js` start a program without a folder in its name.
    const [starter = '', ...args] = callers[at - 1] ?? [];
    if (RUNTIMES.test(starter) && args.includes(first) && PROGRAM_NAME.test(first)) continue;
    const program = first.split(/[/\\]/).at(-1) ?? first;
    if (CONTAINER_CALLERS.has(program)) {
      if (container !== undefined) return { kind: 'elsewhere', program };
      container = words;
    } else if (FILE_CALLERS.has(program)) {
      const end = words.indexOf('--');
      const options = words.slice(1, end === -1 ? undefined : end);
      if (options.some((word) => OVERRIDE_OPTION.test(word))) {
        return { kind: 'elsewhere', program };
      }
    } else if (!LOCAL_CALLERS.has(program) && (COMMAND_WRAPPERS.has(program) || !isScript(first))) {
      return { kind: 'elsewhere', program };
    }
  }
  return container === undefined ? { kind: 'here' } : { kind: 'container', words: container };
}

/** Whether a command starts a script of the repository: `./deploy.sh`, `scripts/migrate`. */
function isScript(word: string): boolean {
  return /^\.{0,2}[\w.-]*\/[\w./-]*$|^\$GITHUB_WORKSPACE\//.test(word) && !word.startsWith('/');
}
