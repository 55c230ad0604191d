import { parseHostList } from '../../database-url/host-list';
import {
  environmentFallback,
  type PgEnvironment,
  type PgVariable,
} from '../../database-url/pg-environment';
import type { ServerTarget, Target } from '../../database-url/target';
import type { Finding } from '../finding';
import { formatNames } from '../format-names';
import { databaseKey } from './database-key';

/**
 * Returns the finding about PG* variables that lead a command without a URL to another database than
 * the judged one (docs/decision.md#findings). It names the variables, never their values.
 * https://www.postgresql.org/docs/current/libpq-envars.html
 */
export function pgVariableFindings(target: Target, environment: PgEnvironment): Finding[] {
  const leading =
    target.kind === 'embedded'
      ? PLACE_VARIABLES.filter((variable) => environmentFallback(environment, variable))
      : listLeading(target, environment);
  if (leading.length === 0) return [];
  const [noun, verb, object] =
    leading.length === 1 ? ['variable', 'leads', 'it'] : ['variables', 'lead', 'them'];
  return [
    {
      code: 'url-unjudged',
      level: 'warning',
      what: `The ${noun} ${formatNames(leading)} ${verb} to another database than the URL, which was not checked. A command that connects without a URL uses ${object}.`,
      next: `Remove ${formatNames(leading)} from this step, or set \`database-url\` to the database that the command uses.`,
    },
  ];
}

/** The variables that say where libpq connects. */
const PLACE_VARIABLES = ['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGDATABASE', 'PGSERVICE'] as const;

/** Lists the variables that lead elsewhere. The parts that are not set are those of the judged URL. */
function listLeading(target: ServerTarget, environment: PgEnvironment): PgVariable[] {
  const value = (variable: PgVariable) => environmentFallback(environment, variable);
  const port = value('PGPORT');
  const led: ServerTarget = { ...target, user: value('PGUSER') ?? target.user };
  // Without `PGPORT`, libpq uses 5432 for the host of a variable. Only libpq reads `PGHOSTADDR`.
  const leadsElsewhere = (names: string | undefined) =>
    names !== undefined && isOther(led, names, port, target);
  const names = target.hosts.map((host) => (host.kind === 'tcp' ? host.name : host.directory));
  const byHost = leadsElsewhere(value('PGHOST'));
  const byAddress = leadsElsewhere(value('PGHOSTADDR'));
  const isHostSet = (value('PGHOST') ?? value('PGHOSTADDR')) !== undefined;
  const isOtherPort = port !== undefined && isOther(target, names.join(','), port, target);
  const database = value('PGDATABASE');
  const rows: readonly [PgVariable, boolean][] = [
    ['PGHOST', byHost],
    ['PGHOSTADDR', byAddress],
    ['PGPORT', isOtherPort && (!isHostSet || byHost || byAddress)],
    ['PGDATABASE', database !== undefined && database !== target.database],
    ['PGSERVICE', value('PGSERVICE') !== undefined],
  ];
  return rows.flatMap(([variable, leads]) => (leads ? [variable] : []));
}

/** Returns whether one of the hosts is not a host of the judged target, or its text is not valid. */
function isOther(
  led: ServerTarget,
  names: string,
  ports: string | undefined,
  judged: ServerTarget,
): boolean {
  const hosts = parseHostList(names, ports);
  if (!hosts.ok) return true;
  const known = judged.hosts.map((host) => databaseKey({ ...judged, hosts: [host] }));
  return hosts.value.some((host) => !known.includes(databaseKey({ ...led, hosts: [host] })));
}
