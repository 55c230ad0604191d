import type { MigrationCommandUse } from '../step-context';

/** How a tool is told which database it migrates. */
export interface ToolConnection {
  /** The options with a connection string, which comes before all variables. */
  readonly urlOptions: readonly string[];
  /**
   * The variables with the connection string. Undefined if the code of the project decides: then every
   * variable that names a database counts.
   */
  readonly variables: readonly string[] | undefined;
}

const DATABASE_URL = ['DATABASE_URL'];

/** The tools by name. A tool that is not here is decided by the code of the project. */
const TOOL_CONNECTIONS: ReadonlyMap<string, ToolConnection> = new Map(
  Object.entries<ToolConnection>({
    'golang-migrate': { urlOptions: ['-database', '--database'], variables: [] },
    goose: { urlOptions: [], variables: ['GOOSE_DBSTRING'] },
    dbmate: { urlOptions: ['-u', '--url'], variables: DATABASE_URL },
    sqlx: { urlOptions: ['-D', '--database-url'], variables: DATABASE_URL },
    cargo: { urlOptions: ['-D', '--database-url'], variables: DATABASE_URL },
    Diesel: { urlOptions: ['--database-url'], variables: DATABASE_URL },
    SeaORM: { urlOptions: ['-u', '--database-url'], variables: DATABASE_URL },
    River: { urlOptions: ['--database-url'], variables: DATABASE_URL },
    pgroll: { urlOptions: ['--postgres-url'], variables: ['PGROLL_PG_URL'] },
    Flyway: { urlOptions: ['-url'], variables: ['FLYWAY_URL'] },
    Liquibase: { urlOptions: ['--url'], variables: ['LIQUIBASE_COMMAND_URL'] },
    Maven: { urlOptions: ['-Dflyway.url', '-Dliquibase.url'], variables: undefined },
    Gradle: { urlOptions: ['-Pflyway.url', '-Dflyway.url'], variables: undefined },
    sbt: { urlOptions: ['-Dflyway.url'], variables: undefined },
    Atlas: { urlOptions: ['-u', '--url'], variables: undefined },
    tern: { urlOptions: ['--conn-string'], variables: undefined },
    Prisma: { urlOptions: ['--url'], variables: undefined },
    Drizzle: { urlOptions: ['--url'], variables: undefined },
    Sequelize: { urlOptions: ['--url'], variables: undefined },
    Supabase: { urlOptions: ['--db-url'], variables: [] },
    'EF Core': { urlOptions: ['--connection'], variables: undefined },
    yoyo: { urlOptions: ['-d', '--database'], variables: undefined },
  }),
);

const DECIDED_BY_CODE: ToolConnection = { urlOptions: [], variables: undefined };

/** Returns how the tool of a command is told its database. */
export function getToolConnection({ tool, words }: MigrationCommandUse): ToolConnection {
  const row = TOOL_CONNECTIONS.get(tool) ?? DECIDED_BY_CODE;
  // `dbmate -e NAME`: the variable with the URL.
  const [name] = tool === 'dbmate' ? readOptionValues(words, ['-e', '--env']) : [];
  return name === undefined ? row : { ...row, variables: [name] };
}

/** Returns the values of options, as `--url x` or `--url=x`. */
export function readOptionValues(
  words: readonly string[],
  names: readonly string[],
): readonly string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (names.includes(word)) return next === undefined ? [] : [next];
    return names.flatMap((name) =>
      word.startsWith(`${name}=`) ? [word.slice(name.length + 1)] : [],
    );
  });
}

/** Returns the connection strings in the words of a command; empty if it has none. */
export function readCommandUrls(use: MigrationCommandUse): readonly string[] {
  const { tool, words } = use;
  if (tool === 'psql') return readPsqlTargets(words);
  if (tool === 'goose') {
    const [, driver, url] = readGooseWords(words) ?? [];
    return url === undefined || driver === undefined ? [] : [url];
  }
  return readOptionValues(words, getToolConnection(use).urlOptions);
}

const GOOSE_COMMANDS = /^(?:up|up-to|up-by-one|down|down-to|redo|reset)$/;

/** Returns the program, the driver and the URL of `goose [options] postgres "<url>" up`. */
function readGooseWords(words: readonly string[]): readonly string[] | undefined {
  const at = words.findIndex((word, index) => index >= 3 && GOOSE_COMMANDS.test(word));
  const before = words.slice(at - 2, at);
  return at === -1 || before.some((word) => word.startsWith('-'))
    ? undefined
    : ['goose', ...before];
}

/** Returns the driver that goose is given; undefined if it is not in the command. */
export function readGooseDriver(words: readonly string[]): string | undefined {
  return readGooseWords(words)?.[1];
}

const PSQL_VALUE_OPTIONS =
  /^(?:-[fcUvPLoFRT]|--(?:file|command|username|set|variable|pset|output))$/;

/** Returns psql's connection strings. `-h` becomes the keyword `host`. */
function readPsqlTargets(words: readonly string[]): readonly string[] {
  const rest = words.slice(1);
  const hosts = readOptionValues(rest, ['-h', '--host']);
  const [port] = readOptionValues(rest, ['-p', '--port']);
  const isTarget = (word: string) => /:\/\/|^[$`]|\$\{\{|(?:host|hostaddr|service)\s*=/.test(word);
  const named = readOptionValues(rest, ['-d', '--dbname']).filter(isTarget);
  const positionals = rest.filter(
    (word, at) =>
      !word.startsWith('-') && !PSQL_VALUE_OPTIONS.test(rest[at - 1] ?? '') && isTarget(word),
  );
  const byHost = hosts.map((host) => `host=${host}${port === undefined ? '' : ` port=${port}`}`);
  return [...new Set([...named, ...positionals, ...byHost])];
}
