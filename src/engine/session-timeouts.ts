import type { RunLimits } from '../inputs/request';

/** The limits of a run with the timeouts that its statements have. */
export interface EngineLimits extends RunLimits {
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
}

/** A timeout with which the session began. */
export interface ServerTimeout {
  readonly name: 'lock_timeout' | 'statement_timeout';
  readonly valueMs: number;
  /** As `current_setting` shows it: `300ms`, `2min`. */
  readonly shown: string;
  /** `pg_settings.source`. */
  readonly source: string;
}

/** What the URL says about timeouts. */
export interface UrlTimeouts {
  /** The names of the parameters that the URL sets. */
  readonly names: readonly string[];
  /** The limit of a statement that a tool has in the URL; undefined if there is none. */
  readonly statementTimeoutMs: number | undefined;
}

/** `lock_timeout` without an input, a value of the URL or a shorter one of the server. */
const DEFAULT_LOCK_TIMEOUT_MS = 5_000;

/** Expression for `parseTimeouts`. It reads the view of the settings only if a timeout is set. */
export const TIMEOUTS_EXPRESSION =
  "CASE WHEN pg_catalog.current_setting('statement_timeout') <> '0' OR pg_catalog.current_setting('lock_timeout') <> '0' THEN (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', name, setting, pg_catalog.current_setting(name), source), E'\\n') FROM pg_catalog.pg_settings WHERE name IN ('statement_timeout', 'lock_timeout')) END";

/** Parses the value of `TIMEOUTS_EXPRESSION`. */
export function parseTimeouts(text: string | null | undefined): readonly ServerTimeout[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const [name, setting, shown = '', ...source] = line.split(' ');
    if (name !== 'lock_timeout' && name !== 'statement_timeout') return [];
    return [{ name, valueMs: Number(setting), shown, source: source.join(' ') }];
  });
}

/** The timeouts of a run, and the `statement_timeout` of the server that does not apply. */
export interface ResolvedTimeouts {
  readonly limits: EngineLimits;
  readonly setAside: ServerTimeout | undefined;
}

/**
 * Returns the timeouts of the statements. An input wins. Without it, a value of the URL is kept.
 * Without both, `statement_timeout` is off, and `lock_timeout` is at most five seconds
 * (docs/engine.md#locks-on-your-tables).
 */
export function resolveTimeouts(
  limits: RunLimits,
  timeouts: readonly ServerTimeout[],
  url: UrlTimeouts,
): ResolvedTimeouts {
  const find = (name: ServerTimeout['name']) => timeouts.find((each) => each.name === name);
  // A pooler can refuse startup parameters. Then the source is `session`, as for every SET.
  const isFromUrl = (name: ServerTimeout['name']) =>
    url.names.includes(name) || find(name)?.source === 'client';
  const [lock, statement] = [find('lock_timeout'), find('statement_timeout')];
  const lockTimeoutMs = isFromUrl('lock_timeout')
    ? (lock?.valueMs ?? 0)
    : shorter(DEFAULT_LOCK_TIMEOUT_MS, lock?.valueMs ?? 0);
  const keptMs = isFromUrl('statement_timeout') ? (statement?.valueMs ?? 0) : 0;
  const hasInput = limits.statementTimeoutMs !== undefined;
  const isSetAside = !hasInput && !isFromUrl('statement_timeout') && statement?.valueMs !== 0;
  return {
    limits: {
      ...limits,
      lockTimeoutMs: limits.lockTimeoutMs ?? lockTimeoutMs,
      statementTimeoutMs: limits.statementTimeoutMs ?? shorter(keptMs, url.statementTimeoutMs ?? 0),
    },
    setAside: isSetAside ? statement : undefined,
  };
}

/** Returns the shorter of two timeouts, where 0 is no timeout. */
function shorter(oneMs: number, otherMs: number): number {
  return oneMs === 0 || otherMs === 0 ? Math.max(oneMs, otherMs) : Math.min(oneMs, otherMs);
}
