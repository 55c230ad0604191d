/** Images whose entry point is a tool. The words after the image are the tool's arguments. */
const ENTRY_POINTS: ReadonlyMap<string, string> = new Map([
  ['flyway', 'flyway'],
  ['liquibase', 'liquibase'],
  ['migrate', 'migrate'],
  ['dbmate', 'dbmate'],
  ['sqitch', 'sqitch'],
  ['atlas', 'atlas'],
  ['goose', 'goose'],
  ['pgroll', 'pgroll'],
  ['kratos', 'kratos'],
  ['hydra', 'hydra'],
  ['keto', 'keto'],
  ['pgschema', 'pgschema'],
  ['sql-migrate', 'sql-migrate'],
]);

/** Hasura's image that applies the migrations in its folder when it starts, whatever its command is. */
const MIGRATING_IMAGE = /(?:^|\/)graphql-engine:[^/]*cli-migrations/;

/** Returns the words that a container of a tool's image runs; undefined for another image. */
export function readImageWords(
  image: string,
  args: readonly string[],
): readonly string[] | undefined {
  if (MIGRATING_IMAGE.test(image)) return ['hasura', 'migrate', 'apply'];
  const tool = getEntryPoint(image);
  return tool === undefined ? undefined : [tool, ...args];
}

/** Returns the tool that is the entry point of an image: `flyway` for `flyway/flyway:10`. */
export function getEntryPoint(image: string): string | undefined {
  const name = image
    .replace(/[:@][^/]*$/, '')
    .split('/')
    .at(-1);
  return ENTRY_POINTS.get(name ?? '');
}
