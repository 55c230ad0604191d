/**
 * The rooms of `src/` and what each may see (docs/architecture.md). Data flows one way, down this
 * list: a room sees itself and the rooms above it. The comment of a rule is its message.
 */
const FLOORS = [
  ['database-url'],
  ['inputs'],
  ['policy'],
  ['migrations'],
  ['checks'],
  ['engine', 'command'],
  ['report'],
  ['edge'],
  ['app'],
];

/** Rooms without I/O of their own. `engine` and `command` use ports. */
const PURE = '^src/(database-url|inputs|policy|migrations|checks|engine|command|report)/';

/** Packages that take time to load, and the one file that may load each with `await import()`. */
const HEAVY = {
  pg: '^src/edge/postgres/create-client\\.ts$',
  'libpg-query': '^src/migrations/parse-sql\\.ts$',
  // Loaded by its path next to the bundle. The name of the package appears only in types.
  '@electric-sql/pglite': '^$',
  '@actions/github': '^src/edge/github/api/client\\.ts$',
  '@octokit/plugin-retry': '^src/edge/github/api/client\\.ts$',
  '@sigstore/bundle': '^src/edge/sigstore/verify-bundle\\.ts$',
  '@sigstore/tuf': '^src/edge/sigstore/trust-root\\.ts$',
  '@sigstore/verify': '^src/edge/sigstore/verify-bundle\\.ts$',
  jose: '^src/edge/github/oidc/verify-run-token\\.ts$',
  '@actions/http-client': '^src/edge/github/oidc/fetch-json\\.ts$',
  '@electric-sql/pglite-socket': '^src/edge/postgres/embedded-worker\\.ts$',
};

/** Small packages without I/O: the only packages that a pure room may import. */
const PURE_PACKAGES = [
  '@lezer/javascript',
  '@lezer/python',
  '@rgrove/parse-xml',
  'crc-32',
  'ipaddr.js',
  'leven',
  'markdown-table',
  'libpg-query',
  '@pgsql/types',
  'unbash',
  '@actions/expressions',
  'yaml',
  'smol-toml',
  'properties-file',
  'valibot',
  'picomatch',
];

/** `import type` and `typeof import(…)` do not exist at run time. */
const TYPES = ['type-only', 'type-import'];

const inPackages = (names) => `node_modules/(${names.join('|').replaceAll('.', '\\.')})/`;

const rooms = FLOORS.flatMap((floor, depth) =>
  floor.map((room) => {
    const above = FLOORS.slice(0, depth).flat();
    return {
      name: `room-${room}`,
      comment:
        `\`${room}/\` may see itself${above.length > 0 ? ` and ${above.join(', ')}` : ' alone'}. ` +
        'Move what two rooms need to the upper one, or pass it as an argument.',
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: '^src/',
        pathNot: [`^src/(${[room, ...above].join('|')})/`, '^src/problem\\.ts$'],
      },
    };
  }),
);

/**
 * The use cases of `app/`, and the files of another use case that each may see. `command` records
 * a run in the ledger and inspects the server as `migrate` does.
 */
const USE_CASES = {
  migrate: [],
  check: [],
  command: [
    '^src/app/migrate/history-snapshot\\.ts$',
    '^src/app/migrate/inspect-target\\.ts$',
    '^src/app/migrate/ledger-entry\\.ts$',
  ],
};

const useCases = Object.entries(USE_CASES).map(([useCase, seen]) => ({
  name: `use-case-${useCase}`,
  comment:
    `\`app/${useCase}/\` does not see the other use cases` +
    (seen.length > 0 ? `, except ${seen.length} files of \`app/migrate/\`.` : '.') +
    ' Move what both need to the first level of `app/` or to another room.',
  severity: 'error',
  from: { path: `^src/app/${useCase}/` },
  to: {
    path: `^src/app/(${Object.keys(USE_CASES).join('|')})/`,
    pathNot: [`^src/app/${useCase}/`, ...seen],
  },
}));

const heavy = Object.entries(HEAVY).map(([name, only]) => ({
  name: `late-${name.split('/').at(-1)}`,
  comment: `Only one file loads ${name}, so that other runs do not load it.`,
  severity: 'error',
  from: { path: '^src/', pathNot: only },
  to: { path: inPackages([name]), dependencyTypesNot: TYPES },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    ...useCases,
    {
      name: 'use-case-shared',
      comment:
        'The folders of `app/` that several use cases share (`rehearsal`, `policy`, `evidence`) do not ' +
        'see the use cases.',
      severity: 'error',
      from: { path: '^src/app/(rehearsal|policy|evidence)/' },
      to: { path: `^src/app/(${Object.keys(USE_CASES).join('|')})/` },
    },
    ...heavy,
    {
      name: 'heavy-is-late',
      comment:
        'Import it with `await import()` where it is used. A static import slows every start, ' +
        'including `gate`.',
      severity: 'error',
      // The worker is a file of its own, which starts late.
      from: { path: '^src/', pathNot: '^src/edge/postgres/embedded-worker\\.ts$' },
      to: {
        path: inPackages(Object.keys(HEAVY)),
        dynamic: false,
        dependencyTypesNot: TYPES,
      },
    },
    {
      name: 'pure-no-node',
      comment:
        'A pure room does not read files or use the machine. Take the value as an argument, which ' +
        '`app/` gets from `edge/`.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-packages',
      comment:
        `A pure room imports only the packages ${PURE_PACKAGES.join(', ')}. For another one, add a ` +
        'reason to docs/dependencies.md and the package to this list.',
      severity: 'error',
      from: { path: PURE },
      to: { path: 'node_modules/', pathNot: inPackages(PURE_PACKAGES), dependencyTypesNot: TYPES },
    },
    {
      name: 'outside-is-edge',
      comment: 'Only `edge/` uses Node, the driver and the runner. Use a port.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/edge/', PURE] },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'doors-open-nothing-else',
      comment: 'Nothing imports the entry point `main.ts`. It imports `app/`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(main|cli)\\.ts$' },
    },
    {
      name: 'problem-alone',
      comment: 'Every room imports `problem.ts`, so it must not import anything.',
      severity: 'error',
      from: { path: '^src/problem\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'no-circular',
      comment: 'Merge two files that need each other, or move what both need to a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'This import cannot be resolved. Check that package.json lists the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'bundled-is-listed',
      comment:
        'What `src/` imports is bundled: list it in `devDependencies` with an exact version. The ' +
        'published package needs only `dist/`.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: TYPES,
      },
    },
    {
      name: 'src-alone',
      comment: '`src/` is the product. It does not import tests or scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|scripts|bench|examples|dist)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
      mainFields: ['main', 'types'],
      exportsFields: ['exports'],
    },
  },
};
