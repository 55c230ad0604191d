import type { Target } from '../../database-url/target';
import type { Finding } from '../finding';
import type { MigratableRole } from '../role';
import { evaluateStamp, type RoleStamp } from '../role-stamp';
import type { ServerFacts } from '../server-facts';
import { listNamedTargets } from '../target-names';

/** What is known about a server after connecting to it. */
interface Facts {
  readonly server: ServerFacts;
  readonly role: MigratableRole;
  /** The applied versions that are newer than the newest file, in order. */
  readonly ahead: readonly string[];
  /** What the ledger says about this host and database; undefined if not known. */
  readonly stamp: RoleStamp | undefined;
  /** Whether `targets` of the role names the target. */
  readonly isOwnTarget: boolean;
  readonly target: Target;
}

/**
 * Returns the findings about a connected server: that it does not accept writes (in `migrate` this is
 * a block), that its history is newer than the files, and that its role stamp does not match.
 */
export function serverFindings(facts: Facts): Finding[] {
  const findings = [findReadOnlyServer(facts), findHistoryAhead(facts), findStamp(facts)];
  return findings.filter((finding) => finding !== undefined);
}

/** A timeout of the server that does not apply to the migrations. */
interface SetAsideTimeout {
  readonly name: string;
  /** With its unit, such as `300ms`. */
  readonly shown: string;
  /** `pg_settings.source`. */
  readonly source: string;
}

/** Returns the notice that a timeout of the login or the database does not apply. */
export function timeoutSetAside({ name, shown, source }: SetAsideTimeout): Finding {
  return {
    code: 'timeout-set-aside',
    level: 'notice',
    what: `\`${name}\` is \`${shown}\` ${TIMEOUT_SOURCES[source] ?? `in the settings of the server (${source})`}. It does not apply to the migrations, because a migration can take longer than a query.`,
    next: `If the limit must apply, set \`statement-timeout\` to \`${shown}\`. To confirm that there is no limit, set it to \`0\`.`,
  };
}

/** Where a value is set, by `pg_settings.source`. */
const TIMEOUT_SOURCES: Readonly<Record<string, string>> = {
  user: 'for the login (`ALTER ROLE … SET`)',
  database: 'for the database (`ALTER DATABASE … SET`)',
  'database user': 'for the login in this database (`ALTER ROLE … IN DATABASE … SET`)',
  'configuration file': 'in the configuration of the server',
};

function findReadOnlyServer({ server }: Facts): Finding | undefined {
  if (!server.readOnly) return undefined;
  return {
    code: 'server-read-only',
    level: 'warning',
    what: server.inRecovery
      ? 'The server is a standby. It can show a plan, but it cannot be migrated.'
      : 'The server opens read-only transactions. It can show a plan, but it cannot be migrated.',
    next: 'Use the host of the primary, and a login that may write.',
  };
}

function findHistoryAhead({ ahead: versions }: Facts): Finding | undefined {
  const newest = versions.at(-1);
  if (newest === undefined) return undefined;
  return {
    code: 'history-ahead',
    level: 'warning',
    what: `The history contains ${versions.length} ${versions.length === 1 ? 'version that is' : 'versions that are'} newer than the newest file, up to version ${newest}. This commit is older than the database, and it has no pending migrations.`,
    next: 'If this rollback is intended, ignore this warning. Otherwise run the newer commit.',
  };
}

/** Compares the role with that of the first run that wrote to this database. */
function findStamp({ server, role, stamp, isOwnTarget, target }: Facts): Finding | undefined {
  const result = stamp && evaluateStamp(stamp, role, isOwnTarget);
  if (result === undefined) return undefined;
  const { code } = result;
  // A standby is always a copy.
  if (code === 'role-stamp-copied')
    return server.inRecovery ? undefined : copiedStamp(result.place);
  if (result.by === 'server') return sameServerMismatch(result.place, role, target);
  return {
    code,
    level: 'warning',
    what: `The role is \`${role}\`, but the first run on this host and database had the role \`${result.role}\` (\`governed.runs\`).`,
    next: `Set the role to \`${result.role}\`, or set \`database-url\` to another database. If the database has become \`${role}\`, ignore this warning.`,
  };
}

function sameServerMismatch(place: string, role: MigratableRole, target: Target): Finding {
  const [firstRole = ''] = place.split(' ', 1);
  return {
    code: 'role-stamp-mismatch',
    level: 'warning',
    what: `The role is \`${role}\`, but the first run on this server had the role \`${firstRole}\` and another name of the database (${place.slice(firstRole.length + 1)}). It is the same server under two names, or one is a physical copy of the other, such as a restored snapshot (\`governed.runs\`).`,
    next: `If it is the same server, set the role to \`${firstRole}\`, or set \`database-url\` to another database. If it is a copy that belongs to \`${role}\`, add \`${formatTargetsLine(target)}\` under \`roles.${role}\` of the policy file.`,
  };
}

/** Returns the line of the policy file that names a target. */
function formatTargetsLine(target: Target): string {
  const entries = listNamedTargets(target).map(({ shown }) => `'${shown.replaceAll("'", "''")}'`);
  return `targets: [${entries.join(', ')}]`;
}

function copiedStamp(place: string): Finding {
  return {
    code: 'role-stamp-copied',
    level: 'notice',
    what: `The database contains the history of another database (${place}). It is a branch of this database, or was restored from it.`,
    next: 'If this is intended, ignore this notice. The first run that writes here records the new role and location.',
  };
}
