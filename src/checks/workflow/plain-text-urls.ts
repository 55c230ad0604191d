import { parseTarget } from '../../database-url/connection-string';
import { describeTarget } from '../../database-url/providers';
import { formatTarget } from '../../database-url/redact';
import type { ServerTarget } from '../../database-url/target';
import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';

/** A connection string with a password that everybody may read. */
export interface PlainTextUrl {
  readonly place: SourceLocation;
  /** Without its secrets. */
  readonly shown: string;
}

const URL = /\b(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/[^\s"'`<>\\)\]},|]+/gi;

/** Made by machines, and large. */
const SKIPPED =
  /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|Cargo\.lock|go\.sum|uv\.lock)$/;

/** What stands where a password will be put in. */
const TEMPLATE = /^(?:x+|\*+|\.+|…|-+|<.*|\[.*|\{.*|%.*|\$.*|.*\$\{.*)$/i;

/** Words that examples take for a password. */
const EXAMPLE =
  /^(?:p|pw|pwd|pass|passwd|password|your[\w-]*|my[\w-]*|change[-_]?me|example|secret|postgres|user|admin|root|test|todo|redacted|replace[\w-]*|dummy|fake|hunter2|s3cret)$/i;

/** The user that stands beside such a word. */
const EXAMPLE_USER = /^(?:u|user|username|your[\w-]*|my[\w-]*|me|someone|foo)$/i;

/** Documents and templates, whose URLs are examples more often than not. */
const DOCUMENT = /\.(?:md|mdx|rst|adoc|txt|example|sample|template|dist|tmpl)$/i;

/** Tests, whose URLs are made up. */
const TEST =
  /(?:^|\/)(?:__tests__|tests?|specs?|fixtures?|testdata|e2e)\/|[._-](?:test|spec)\.\w+$/i;

/** Names that lead nowhere (RFC 2606, RFC 6761), and words that stand for a host in examples. */
const NOWHERE =
  /(?:^|\.)(?:example|invalid|test|localhost)$|(?:^|\.)example\.(?:com|org|net)$|^(?:host|hostname|server|your[\w.-]*|my[\w.-]*)$|^<|[${%]/i;

/**
 * Connection strings with a password in committed files. Quiet are those that lead nowhere or to a
 * throw-away: loopback, a service container (a host of one word), an example's host, a placeholder.
 */
export function findPlainTextUrls(sources: RepositoryFiles): readonly PlainTextUrl[] {
  return sources.paths
    .filter((path) => !SKIPPED.test(path) && !TEST.test(path))
    .flatMap((file) => {
      const text = sources.read(file);
      if (text === undefined || !/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text)) return [];
      return text.split('\n').flatMap((line, index) =>
        [...line.matchAll(URL)].flatMap(([url]) => {
          const shown = shownSecret(url, file);
          return shown === undefined ? [] : [{ place: { file, line: index + 1 }, shown }];
        }),
      );
    });
}

/** The URL without its secrets, where it has one that is worth hiding. */
function shownSecret(url: string, file: string): string | undefined {
  const parsed = parseTarget(url.replace(/[.;:]+$/, ''), {});
  if (!parsed.ok || parsed.target.kind !== 'server') return undefined;
  const { user = '', password } = parsed.target;
  if (password === undefined || TEMPLATE.test(password)) return undefined;
  // In a program it is the help that says `user:password`; a workflow would use it.
  const isHelp = EXAMPLE_USER.test(user) && !file.startsWith('.github/');
  if ((isHelp || DOCUMENT.test(file)) && EXAMPLE.test(password)) return undefined;
  return leadsNowhere(parsed.target) ? undefined : formatTarget(parsed.target);
}

function leadsNowhere(target: ServerTarget): boolean {
  if (describeTarget(target).location === 'local') return true;
  return target.hosts.every((host) => host.kind === 'socket' || isThrowAway(host.name));
}

function isThrowAway(name: string): boolean {
  // One word is a container of the job's, or of compose.
  return NOWHERE.test(name) || !/[.:]/.test(name);
}
