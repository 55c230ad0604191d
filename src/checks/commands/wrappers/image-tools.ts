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

/** Returns the tool that is the entry point of an image: `flyway` for `flyway/flyway:10`. */
export function getEntryPoint(image: string): string | undefined {
  const name = image
    .replace(/[:@][^/]*$/, '')
    .split('/')
    .at(-1);
  return ENTRY_POINTS.get(name ?? '');
}
