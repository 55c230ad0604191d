import type { Finding } from '../finding';
import type { ServerFacts } from '../server-facts';

/**
 * What a connected server tells: that it takes no writes (a block in `migrate`, said here for
 * `plan`), and that its history is newer than every file.
 *
 * @param facts.ahead The applied versions above the newest file, in order.
 */
export function aboutServer(facts: { server: ServerFacts; ahead: readonly string[] }): Finding[] {
  const findings: Finding[] = [];
  if (facts.server.readOnly) {
    findings.push({
      code: 'server-read-only',
      level: 'warning',
      what: facts.server.inRecovery
        ? 'The server is a standby: what is shown can be planned here, and not migrated.'
        : 'The server opens transactions read-only: what is shown can be planned here, and not migrated.',
      next: 'Migrate through the host of the primary, with a login that may write.',
    });
  }
  const newest = facts.ahead.at(-1);
  if (newest !== undefined) {
    findings.push({
      code: 'history-ahead',
      level: 'warning',
      what: `The history is newer than every file: ${facts.ahead.length} recorded above the newest file, up to version ${newest}. An older commit is being deployed; nothing is pending.`,
      next: 'If that is meant, nothing is to be done: the schema stays as it is. Otherwise deploy the newer commit.',
    });
  }
  return findings;
}
