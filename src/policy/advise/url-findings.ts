import { parseTarget } from '../../database-url/connection-string';
import type { PgEnvironment } from '../../database-url/pg-environment';
import { describeTarget, type TargetFacts } from '../../database-url/providers';
import { formatAddress } from '../../database-url/redact';
import type { Target, TlsMode } from '../../database-url/target';
import type { Finding } from '../finding';
import { databaseKey } from './database-key';

/** The target of the URL, and the other variables of the step. */
interface TargetVariables {
  readonly target: Target;
  /** Other variables that are set and can contain a database URL. */
  readonly otherUrls: readonly { readonly variable: string; readonly text: string }[];
  /** The PG* variables, which complete the other URLs in the same way as the judged one. */
  readonly environment?: PgEnvironment;
}

/** Modes that send the password without TLS if the server, or an attacker, does not offer TLS. */
const MODES_WITHOUT_TLS: readonly TlsMode[] = ['disable', 'allow', 'prefer'];

/**
 * Returns the findings about the URL (docs/decision.md#findings): a pooler, a connection that does not
 * require TLS, and other variables that lead a command to another database. They name hosts and
 * variables, never the value of a variable.
 */
export function urlFindings(variables: TargetVariables): Finding[] {
  const { target, otherUrls, environment = {} } = variables;
  const facts = describeTarget(target);
  const judged = databaseKey(target);
  const others = otherUrls.flatMap(({ variable, text }) => {
    const other = parseTarget(text, environment);
    const isServer = other.ok && other.target.kind === 'server';
    return isServer && databaseKey(other.target) !== judged ? [unjudgedUrl(variable)] : [];
  });
  return [findPooler(facts), findMissingTls(target, facts), ...others].filter(
    (finding) => finding !== undefined,
  );
}

function findPooler(facts: TargetFacts): Finding | undefined {
  const host = facts.hosts.find((candidate) => candidate.pooler);
  if (host === undefined) return undefined;
  const direct = host.direct === undefined ? 'its own host' : formatAddress(host.direct);
  return {
    code: 'url-pooler',
    level: 'notice',
    what: `${formatAddress(host.host)} looks like a pooler in transaction mode.`,
    next: `Use the server directly (${direct}) for files that cannot run in a transaction.`,
  };
}

function findMissingTls(target: Target, facts: TargetFacts): Finding | undefined {
  if (target.kind === 'embedded' || !MODES_WITHOUT_TLS.includes(target.tls.mode)) return undefined;
  const open = facts.hosts.find(
    ({ host, location }) => host.kind === 'tcp' && location !== 'local',
  );
  if (open === undefined) return undefined;
  return {
    code: 'url-no-tls',
    level: 'notice',
    what: `The database URL does not require TLS for ${formatAddress(open.host)} (\`sslmode\` is \`${target.tls.mode}\`).`,
    next: 'Add `sslmode=verify-full` to the URL. If a public authority did not sign the certificate of the server, also set `sslrootcert`.',
  };
}

function unjudgedUrl(variable: string): Finding {
  return {
    code: 'url-unjudged',
    level: 'warning',
    what: `The variable \`${variable}\` contains the URL of another database, which was not checked.`,
    next: `If the command reads \`${variable}\`, add it to \`url-variables\`. Otherwise remove it from this step.`,
  };
}
