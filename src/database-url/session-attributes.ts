import type { ConnectionSettings } from './connection-settings';
import { environmentFallback, type PgEnvironment } from './pg-environment';
import type { TargetSessionAttrs } from './target';
import { settingError, type UrlResult } from './url-error';

const ATTRIBUTES: readonly TargetSessionAttrs[] = [
  'any',
  'read-write',
  'read-only',
  'primary',
  'standby',
  'prefer-standby',
];

/** Values of JDBC's targetServerType with the equivalent of libpq (jdbc.postgresql.org, connection parameters). */
const JDBC_SERVER_TYPES: ReadonlyMap<string, TargetSessionAttrs> = new Map([
  ['any', 'any'],
  ['primary', 'primary'],
  ['master', 'primary'],
  ['preferPrimary', 'any'],
  ['secondary', 'standby'],
  ['slave', 'standby'],
  ['preferSecondary', 'prefer-standby'],
  ['preferSlave', 'prefer-standby'],
]);

/**
 * Returns the kind of server that the driver selects among the hosts: from the settings, or else from
 * PGTARGETSESSIONATTRS. Returns an error for an unknown value.
 */
export function readSessionAttributes(
  settings: ConnectionSettings,
  environment: PgEnvironment,
): UrlResult<TargetSessionAttrs> {
  const jdbc = settings.get('targetServerType');
  if (jdbc !== undefined) {
    const value = JDBC_SERVER_TYPES.get(jdbc);
    return value === undefined ? settingError('targetServerType', 'unknown') : { ok: true, value };
  }
  const declared = settings.get('target_session_attrs');
  const text = declared ?? environmentFallback(environment, 'PGTARGETSESSIONATTRS') ?? 'any';
  const value = ATTRIBUTES.find((attributes) => attributes === text);
  if (value !== undefined) return { ok: true, value };
  const setting = declared === undefined ? 'PGTARGETSESSIONATTRS' : 'target_session_attrs';
  return settingError(setting, 'unknown');
}

/** What `target_session_attrs` depends on. */
export interface SessionState {
  /** Whether the server is in recovery. */
  readonly isStandby: boolean;
  /** Whether transactions are read-only by default. They always are on a standby. */
  readonly isReadOnly: boolean;
}

/** Why a session does not fulfill `target_session_attrs`. */
export interface AttributeMismatch {
  /** A clause. */
  readonly fact: string;
  readonly next: string;
}

/**
 * Returns the requirements with which libpq goes through the hosts, in order. Only `prefer-standby`
 * has two: a standby first, then any host.
 */
export function listAttributePasses(
  attributes: TargetSessionAttrs,
  hostCount: number,
): readonly TargetSessionAttrs[] {
  if (attributes !== 'prefer-standby') return [attributes];
  return hostCount === 1 ? ['any'] : ['standby', 'any'];
}

/**
 * Returns why libpq would close a session with this requirement, or undefined if it would keep it.
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-TARGET-SESSION-ATTRS
 */
export function findAttributeMismatch(
  attributes: TargetSessionAttrs,
  { isStandby, isReadOnly }: SessionState,
): AttributeMismatch | undefined {
  switch (attributes) {
    case 'read-write':
      if (!isReadOnly) return undefined;
      return {
        fact: 'the session does not accept writes',
        next: 'Check which host is the primary, and check `default_transaction_read_only`.',
      };
    case 'read-only':
      if (isReadOnly) return undefined;
      return {
        fact: 'the session accepts writes',
        next: 'Use the host of a standby, or remove `target_session_attrs`.',
      };
    case 'primary':
      if (!isStandby) return undefined;
      return { fact: 'the server is a hot standby', next: 'Use the host of the primary.' };
    case 'standby':
      if (isStandby) return undefined;
      return {
        fact: 'the server is not a hot standby',
        next: 'Use the host of a standby, or remove `target_session_attrs`.',
      };
    case 'any':
    case 'prefer-standby':
      return undefined;
  }
}
