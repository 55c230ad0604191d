import type { Host, Target } from './target';

const MASK = '***';

/** Redacts text that arrives in chunks, such as the output of a child process. */
export interface Redactor {
  /** Takes the next chunk. Returns the redacted text that can be shown. */
  push(chunk: string): string;
  /** Returns the rest of the text. Call it once, at the end. */
  flush(): string;
}

/**
 * Replaces every secret in a text with `***`. Overlapping secrets are replaced together, because
 * replacing one after the other would leave the rest of the second.
 *
 * @param secrets `Secrets.hidden`.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return maskRanges(text, findSecretRanges(text, secrets));
}

/**
 * Creates a redactor. It holds back only text that can be the beginning of a secret, so that output
 * appears without delay. All its results together equal `redact` of the whole text.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  let buffer = '';
  return {
    push(chunk) {
      buffer += chunk;
      const ranges = findSecretRanges(buffer, secrets);
      let cut = buffer.length - getPartialSecretLength(buffer, secrets);
      // A range that can still grow is held back, so that it becomes a single ***.
      for (const [start, end] of ranges) if (start < cut && end > cut) cut = start;
      const shown = maskRanges(
        buffer.slice(0, cut),
        ranges.filter(([, end]) => end <= cut),
      );
      buffer = buffer.slice(cut);
      return shown;
    },
    flush() {
      const rest = redact(buffer, secrets);
      buffer = '';
      return rest;
    },
  };
}

/** Formats a target without password and settings: `app@ep-x.eu.aws.neon.tech:5432/shop`. */
export function formatTarget(target: Target): string {
  if (target.kind === 'embedded') return 'embedded Postgres (temporary)';
  const user = target.user === undefined ? '' : `${target.user}@`;
  const database = target.database === undefined ? '' : `/${target.database}`;
  return `${user}${target.hosts.map(formatAddress).join(',')}${database}`;
}

/** Formats a canonical host: `db.acme.com:5432`, `[::1]:5432`, `/var/run/postgresql:5432`. */
export function formatAddress(host: Host): string {
  if (host.kind === 'socket') return `${host.directory}:${host.port}`;
  return host.name.includes(':') ? `[${host.name}]:${host.port}` : `${host.name}:${host.port}`;
}

type TextRange = readonly [start: number, end: number];

/** Returns the ranges of all secrets, in order. Overlapping ranges are merged. */
function findSecretRanges(text: string, secrets: readonly string[]): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const secret of secrets) {
    if (secret === '') continue;
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      found.push([at, at + secret.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const merged: TextRange[] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    } else merged.push([start, end]);
  }
  return merged;
}

function maskRanges(text: string, ranges: readonly TextRange[]): string {
  let shown = '';
  let from = 0;
  for (const [start, end] of ranges) {
    shown += text.slice(from, start) + MASK;
    from = end;
  }
  return shown + text.slice(from);
}

/** Returns the length of the longest end of the text that is the beginning of a secret. */
function getPartialSecretLength(text: string, secrets: readonly string[]): number {
  let longest = 0;
  for (const secret of secrets) {
    for (let length = Math.min(secret.length - 1, text.length); length > longest; length -= 1) {
      if (text.endsWith(secret.slice(0, length))) longest = length;
    }
  }
  return longest;
}
