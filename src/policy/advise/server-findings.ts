import type { Finding } from '../finding';
import type { MigratableRole } from '../role';
import type { ServerFacts } from '../server-facts';

/** What a connected server and its tables tell. */
interface Facts {
  readonly server: ServerFacts;
  readonly role: MigratableRole;
  /** The applied versions above the newest file, in order. */
  readonly ahead: readonly string[];
  /** The role as which this place was first written to; undefined where it never was, or nobody sees. */
  readonly stampedAs: string | undefined;
  /** Role and place as which another one was, of which this is a copy. */
  readonly stampedElsewhere: string | undefined;
}

/**
 * What a connected server tells: that it takes no writes (a block in `migrate`, said here for `plan`),
 * that its history is newer than every file, and as what it was migrated before.
 */
export function serverFindings(facts: Facts): Finding[] {
  const findings = [takesNoWrites(facts), ahead(facts), stampMismatch(facts), stampCopied(facts)];
  return findings.filter((finding) => finding !== undefined);
}

function takesNoWrites({ server }: Facts): Finding | undefined {
  if (!server.readOnly) return undefined;
  return {
    code: 'server-read-only',
    level: 'warning',
    what: server.inRecovery
      ? 'The server is a standby: what is shown can be planned here, and not migrated.'
      : 'The server opens transactions read-only: what is shown can be planned here, and not migrated.',
    next: 'Migrate through the host of the primary, with a login that may write.',
  };
}

function ahead({ ahead: versions }: Facts): Finding | undefined {
  const newest = versions.at(-1);
  if (newest === undefined) return undefined;
  return {
    code: 'history-ahead',
    level: 'warning',
    what: `The history is newer than every file: ${versions.length} recorded above the newest file, up to version ${newest}. An older commit is being deployed; nothing is pending.`,
    next: 'If that is meant, nothing is to be done: the schema stays as it is. Otherwise deploy the newer commit.',
  };
}

/** By the first run that wrote there: another role later is the mistake, or the forgery. */
function stampMismatch({ role, stampedAs }: Facts): Finding | undefined {
  if (stampedAs === undefined || stampedAs === role) return undefined;
  return {
    code: 'role-stamp-mismatch',
    level: 'warning',
    what: `This host and database was first migrated as ${stampedAs} (governed.runs), and the role is ${role}.`,
    next: `Declare ${stampedAs}, or point database-url elsewhere. If it really has become ${role}, a database of its own is clearer.`,
  };
}

/** A standby is a copy by what it is. */
function stampCopied({ server, stampedElsewhere }: Facts): Finding | undefined {
  if (stampedElsewhere === undefined || server.inRecovery) return undefined;
  return {
    code: 'role-stamp-copied',
    level: 'notice',
    what: `The database carries the history of another one (${stampedElsewhere}): it is a branch of it, or was restored from it.`,
    next: 'If that is meant, nothing is to be done: the first run that writes here enters it as what it is now.',
  };
}
