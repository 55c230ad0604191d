import { parseTarget } from '../../database-url/connection-string';
import { describeTarget } from '../../database-url/providers';
import { formatTarget } from '../../database-url/redact';
import type { ServerTarget } from '../../database-url/target';
import type { RepositoryFiles } from '../repository-files';
import type { SourceLocation } from '../rule';
import { isDockerBridge, isDocumentationAddress } from './database/address-kinds';

/** A connection string with its password in a committed file. */
export interface PlainTextUrl {
  readonly place: SourceLocation;
  /** The URL without its secrets. */
  readonly redactedUrl: string;
}

const POSTGRES_URL = /\b(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/[^\s"'`<>\\)\]},|]+/gi;

/** Generated files, which are large. */
const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|Cargo\.lock|go\.sum|uv\.lock)$/;

/** Placeholders for a password. */
const PLACEHOLDER_PASSWORD = /^(?:x+|\*+|\.+|…|-+|<.*|\[.*|\{.*|%.*|\$.*|.*\$\{.*)$/i;

/** Passwords that examples use. */
const EXAMPLE_PASSWORD =
  /^(?:p|pw|pwd|pass|passwd|password|your[\w-]*|my[\w-]*|change[-_]?me|example|secret|postgres|user|admin|root|test|todo|redacted|replace[\w-]*|dummy|fake|hunter2|s3cret)$/i;

/** User names that examples use. */
const EXAMPLE_USER = /^(?:u|user|username|your[\w-]*|my[\w-]*|me|someone|foo)$/i;

/** Documents and templates. Most of their URLs are examples. */
const DOCUMENT_FILE = /\.(?:md|mdx|rst|adoc|txt|example|sample|template|dist|tmpl)$/i;

/** Tests. Their URLs are fictional. */
const TEST_FILE =
  /(?:^|\/)(?:__tests__|tests?|specs?|fixtures?|testdata|e2e)\/|[._-](?:test|spec)\.\w+$/i;

/** Reserved host names (RFC 2606, RFC 6761) and host names that examples use. */
const EXAMPLE_HOST =
  /(?:^|\.)(?:example|invalid|test|localhost)$|(?:^|\.)example\.(?:com|org|net)$|^(?:host|hostname|server|your[\w.-]*|my[\w.-]*)$|^<|[${%]/i;

/**
 * Finds connection strings with a password in committed files. Ignores URLs of temporary or fictional
 * databases: loopback addresses, Docker's bridge, service containers (a host name without a dot), hosts
 * of examples, addresses for documents and placeholders.
 */
export function findPlainTextUrls(files: RepositoryFiles): readonly PlainTextUrl[] {
  return files.paths
    .filter((path) => !LOCK_FILE.test(path) && !TEST_FILE.test(path))
    .flatMap((file) => {
      const text = files.readText(file);
      if (text === undefined || !/postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text)) return [];
      return text.split('\n').flatMap((line, index) =>
        [...line.matchAll(POSTGRES_URL)].flatMap(([url]) => {
          const redactedUrl = redactUrl(url, file);
          return redactedUrl === undefined
            ? []
            : [{ place: { file, line: index + 1 }, redactedUrl }];
        }),
      );
    });
}

/** Returns the URL without its secrets; undefined if it does not contain a real secret. */
function redactUrl(url: string, file: string): string | undefined {
  const result = parseTarget(url.replace(/[.;:]+$/, ''), {});
  if (!result.ok || result.target.kind !== 'server') return undefined;
  const { user = '', password } = result.target;
  if (password === undefined || PLACEHOLDER_PASSWORD.test(password)) return undefined;
  // In a program, `user:password` is part of a help text. In a workflow, it is a real value.
  const isHelpText = EXAMPLE_USER.test(user) && !file.startsWith('.github/');
  if ((isHelpText || DOCUMENT_FILE.test(file)) && EXAMPLE_PASSWORD.test(password)) return undefined;
  return isFictional(result.target) ? undefined : formatTarget(result.target);
}

function isFictional(target: ServerTarget): boolean {
  if (describeTarget(target).location === 'local') return true;
  return target.hosts.every((host) => host.kind === 'socket' || isFictionalHost(host.name));
}

function isFictionalHost(name: string): boolean {
  if (isDockerBridge(name) || isDocumentationAddress(name)) return true;
  // A name without a dot is a service container of the job or a service of Docker Compose.
  return EXAMPLE_HOST.test(name) || !/[.:]/.test(name);
}
