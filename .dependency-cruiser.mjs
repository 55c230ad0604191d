/**
 * The rooms of `src/` and what each may see (docs/architecture.md). Data flows one way, down this
 * list: a room sees itself and the rooms above it. Each rule's comment is for whoever broke it.
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

/** Rooms without input or output of their own. `engine` and `command` reach the world by ports. */
const PURE = '^src/(database-url|inputs|policy|migrations|checks|engine|command|report)/';

/** Packages that cost time to load, and the one file that may load each, by `await import()`. */
const HEAVY = {
  pg: '^src/edge/postgres/connect\\.ts$',
  'libpg-query': '^src/migrations/parse-sql\\.ts$',
  // By a path beside the bundle, that is: this package's name appears in types alone.
  '@electric-sql/pglite': '^$',
  '@actions/github': '^src/edge/github/api/client\\.ts$',
  '@octokit/plugin-retry': '^src/edge/github/api/client\\.ts$',
  '@sigstore/bundle': '^src/edge/sigstore/verify-bundle\\.ts$',
  '@sigstore/tuf': '^src/edge/sigstore/trust-root\\.ts$',
  '@sigstore/verify': '^src/edge/sigstore/verify-bundle\\.ts$',
  jose: '^src/edge/github/oidc/verify-run-token\\.ts$',
  '@actions/http-client': '^src/edge/github/oidc/fetch-json\\.ts$',
  '@electric-sql/pglite-socket': '^src/edge/postgres/embedded\\.ts$',
};

/** Small packages that compute and touch nothing: the only others that a pure room may import. */
const PURE_PACKAGES = [
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
  'valibot',
  'picomatch',
];

/** `import type` and `typeof import(…)` are gone when the code runs. */
const TYPES = ['type-only', 'type-import'];

const inPackages = (names) => `node_modules/(${names.join('|').replaceAll('.', '\\.')})/`;

const rooms = FLOORS.flatMap((floor, depth) =>
  floor.map((room) => {
    const above = FLOORS.slice(0, depth).flat();
    return {
      name: `room-${room}`,
      comment:
        `\`${room}/\` may see itself${above.length > 0 ? ` and ${above.join(', ')}` : ' alone'}. ` +
        'Needed in two rooms? It belongs into the upper one, or arrives as an argument.',
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
  comment: `${name} is loaded by one file, so that who does not need it never pays for it.`,
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
        'Import it by `await import()` where it is used: a static import is paid for by every start, ' +
        '`gate` included.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: inPackages(Object.keys(HEAVY)),
        dynamic: false,
        dependencyTypesNot: TYPES,
      },
    },
    {
      name: 'pure-no-node',
      comment:
        'A pure room neither reads files nor asks the machine. Take what you need as an argument and ' +
        'let `app/` bring it from `edge/`.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-packages',
      comment:
        `A pure room imports no packages but ${PURE_PACKAGES.join(', ')}. One more needs a reason in ` +
        'docs/dependencies.md and a place in this list.',
      severity: 'error',
      from: { path: PURE },
      to: { path: 'node_modules/', pathNot: inPackages(PURE_PACKAGES), dependencyTypesNot: TYPES },
    },
    {
      name: 'outside-is-edge',
      comment: 'Only `edge/` touches Node, the driver and the runner. Ask it through a port.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/edge/', PURE] },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'doors-open-nothing-else',
      comment: 'Nothing imports the doors `main.ts` and `cli.ts`: they import `app/`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(main|cli)\\.ts$' },
    },
    {
      name: 'problem-alone',
      comment: '`problem.ts` is seen by every room, so it sees none.',
      severity: 'error',
      from: { path: '^src/problem\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere. Is the package in package.json?',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'bundled-is-listed',
      comment:
        'What `src/` imports is bundled: list it in `devDependencies`, with an exact version. Whoever ' +
        'installs the package needs nothing beside `dist/`.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: TYPES,
      },
    },
    {
      name: 'src-alone',
      comment: '`src/` is the product: it imports neither tests nor scripts.',
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
