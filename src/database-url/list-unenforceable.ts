import type { ConnectionSettings } from './connection-settings';
import { environmentFallback, type PgEnvironment } from './pg-environment';

/**
 * Lists the settings and variables with a requirement that the driver `pg` cannot enforce. A connection
 * without it would be weaker than the connection string says (docs/targets.md#parameters).
 *
 * @returns How messages name them.
 */
export function listUnenforceable(
  settings: ConnectionSettings,
  environment: PgEnvironment,
): readonly string[] {
  const names: string[] = (['require_auth', 'requireAuth'] as const).filter((name) =>
    settings.has(name),
  );
  if (names.length === 0 && environmentFallback(environment, 'PGREQUIREAUTH') !== undefined) {
    names.push('PGREQUIREAUTH');
  }
  const modes = (['gssencmode', 'gssEncMode'] as const).filter((name) => settings.has(name));
  const variable = modes.length === 0 && environmentFallback(environment, 'PGGSSENCMODE');
  if (variable === 'require') names.push('PGGSSENCMODE=require');
  for (const name of modes) {
    if (settings.get(name) === 'require') names.push(`${name}=require`);
  }
  return names;
}
