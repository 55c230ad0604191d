import { parseTarget } from '../../../database-url/connection-string';
import type { PgEnvironment } from '../../../database-url/pg-environment';
import { formatTarget } from '../../../database-url/redact';
import type { Host } from '../../../database-url/target';
import { isDynamic, listContextReferences } from '../interpolate';
import { isDockerHost, isLoopbackHost } from './address-kinds';
import { judgeScheme, toKeywords, toPostgresUrl } from './database-schemes';
import {
  containerDatabase,
  type DatabaseVerdict,
  lastingDatabase,
  remoteDatabase,
} from './database-verdict';
import { type CommandSite, type DatabaseContainer, replacePublishedPorts } from './job-site';
import { replaceNeutralParts } from './run-time-parts';

/** Values that GitHub sets, which consist of letters and digits. They cannot change the host of a URL. */
const RUN_NUMBERS =
  /\$\{\{\s*github\.(?:run_id|run_number|run_attempt|sha)\s*\}\}|\$\{?GITHUB_(?:RUN_ID|RUN_NUMBER|RUN_ATTEMPT|SHA)\b\}?/g;

/**
 * Judges a connection string by its scheme and its address.
 *
 * @param source How a message names the value: `` `DATABASE_URL` ``.
 * @param environment The PG* variables of the command.
 */
export function judgeUrl(
  text: string,
  source: string,
  environment: PgEnvironment,
  site: CommandSite,
): DatabaseVerdict {
  const known = replaceNeutralParts(
    toKeywords(replacePublishedPorts(text.trim(), site.containers).replaceAll(RUN_NUMBERS, '1')),
  );
  const byScheme = judgeScheme(known);
  if (byScheme?.kind === 'lasting') return lastingDatabase(describeUnreadable(known, source));
  if (byScheme !== undefined) return byScheme;
  const dynamic = describeDynamic(known, source);
  if (dynamic !== undefined) return lastingDatabase(dynamic);
  const parsed = parseTarget(toPostgresUrl(known), environment);
  if (!parsed.ok || parsed.target.kind !== 'server') {
    return lastingDatabase(describeUnreadable(known, source));
  }
  if (!namesHost(known)) return lastingDatabase(`${source} does not contain a host`);
  const { hosts } = parsed.target;
  const found = hosts.map((host) => findContainer(host, site));
  const [first] = found;
  if (first !== undefined && found.every((each) => each !== undefined)) {
    return containerDatabase(first.label, `${source} leads to it from ${site.label}`);
  }
  const shown = formatTarget(parsed.target);
  const isOfJob = hosts.every((host) => host.kind !== 'tcp' || canBeOfJob(host.name));
  const lasting = isOfJob ? lastingDatabase : remoteDatabase;
  return lasting(
    `${source} leads to ${shown} from ${site.label}, which is not the address of a database container of this job`,
  );
}

/** Whether a host can be the machine of the job or a container: a name without dots is none elsewhere. */
function canBeOfJob(host: string): boolean {
  return isLoopbackHost(host) || isDockerHost(host) || !/[.:]/.test(host);
}

/** Whether the text itself contains a host. Drivers use different defaults without one. */
function namesHost(text: string): boolean {
  return /:\/\/(?:[^/?#]*@)?[^/?#@:]/.test(text) || /(?:^|[\s?&])host\s*=\s*[^\s&]/.test(text);
}

/** Returns how a message describes a value that is only known at run time; undefined if it is known. */
export function describeDynamic(text: string, source: string): string | undefined {
  if (isDynamic(text)) {
    const names = listContextReferences(text).map((name) => `\`${name}\``);
    const what = names.length === 0 ? 'an expression' : names.join(', ');
    return `${source} comes from ${what}, which is only known at run time`;
  }
  // A `$` in a password is a character, but the shell would expand it in a script.
  return /\$[({A-Za-z_0-9@*]|`/.test(text)
    ? `${source} comes from the shell and is only known at run time`
    : undefined;
}

function describeUnreadable(text: string, source: string): string {
  return describeDynamic(text, source) ?? `${source} is not a readable connection string`;
}

/** Returns the database container that a host leads to; undefined if it leads elsewhere. */
function findContainer(
  host: Host,
  { containers, network }: CommandSite,
): DatabaseContainer | undefined {
  if (host.kind !== 'tcp' || network === 'isolated') return undefined;
  if (network === 'inside') {
    return isLoopbackHost(host.name) && host.port === 5432 ? containers[0] : undefined;
  }
  const isPublished =
    isDockerHost(host.name) || (network === 'machine' && isLoopbackHost(host.name));
  if (isPublished) return containers.find(({ ports }) => ports.has(host.port));
  return network === 'network' ? containers.find(({ name }) => name === host.name) : undefined;
}
