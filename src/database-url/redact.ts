import type { Host, Target } from './target';

const MASK = '***';

/** Redacts text that comes in pieces, such as the output of a child process. */
export interface Redactor {
  /** Takes the next piece; returns what can be shown by now. */
  push(chunk: string): string;
  /** Returns what was held back; call it once, at the end. */
  flush(): string;
}

/**
 * @param text anything that is about to be shown
 * @param secrets what must not be in it (`hidden` of `secretsOf`)
 * @returns the text with every stretch that a secret covers replaced by ***. Where two secrets
 *   overlap the whole stretch goes: replacing one after the other would leave the rest of the second
 */
export function redact(text: string, secrets: readonly string[]): string {
  return mask(text, covered(text, secrets));
}

/**
 * @param secrets what must not be shown
 * @returns a redactor that holds back no more than a tail that may be the beginning of a secret, so
 *   that output stays live; put together its answers are what `redact` says of the whole
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  let held = '';
  return {
    push(chunk) {
      held += chunk;
      const ranges = covered(held, secrets);
      let cut = held.length - openTail(held, secrets);
      // a stretch that is still growing is shown as one ***, once it has ended
      for (const [start, end] of ranges) if (start < cut && end > cut) cut = start;
      const shown = mask(
        held.slice(0, cut),
        ranges.filter(([, end]) => end <= cut),
      );
      held = held.slice(cut);
      return shown;
    },
    flush() {
      const rest = redact(held, secrets);
      held = '';
      return rest;
    },
  };
}

/**
 * @param target an understood target
 * @returns it for people, without password and settings: `app@ep-x.eu.aws.neon.tech:5432/shop`
 */
export function formatTarget(target: Target): string {
  if (target.kind === 'embedded') return 'embedded Postgres (a throw-away)';
  const user = target.user === undefined ? '' : `${target.user}@`;
  const database = target.database === undefined ? '' : `/${target.database}`;
  return `${user}${target.hosts.map(formatAddress).join(',')}${database}`;
}

/**
 * @param host a canonical host
 * @returns it for people: `db.acme.com:5432`, `[::1]:5432`, `/var/run/postgresql:5432`
 */
export function formatAddress(host: Host): string {
  if (host.kind === 'socket') return `${host.directory}:${host.port}`;
  return host.name.includes(':') ? `[${host.name}]:${host.port}` : `${host.name}:${host.port}`;
}

type Range = readonly [start: number, end: number];

/** The stretches that secrets cover, in order, those that overlap joined. */
function covered(text: string, secrets: readonly string[]): readonly Range[] {
  const found: Range[] = [];
  for (const secret of secrets) {
    if (secret === '') continue;
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      found.push([at, at + secret.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const joined: Range[] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1])
      joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

function mask(text: string, ranges: readonly Range[]): string {
  let shown = '';
  let from = 0;
  for (const [start, end] of ranges) {
    shown += text.slice(from, start) + MASK;
    from = end;
  }
  return shown + text.slice(from);
}

/** Length of the longest tail of the text with which a secret begins but does not end. */
function openTail(text: string, secrets: readonly string[]): number {
  let longest = 0;
  for (const secret of secrets) {
    for (let length = Math.min(secret.length - 1, text.length); length > longest; length -= 1) {
      if (text.endsWith(secret.slice(0, length))) longest = length;
    }
  }
  return longest;
}
