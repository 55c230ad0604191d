import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../../../prove/harness/cluster';
import { serverAccount } from '../../support/server/account.mjs';
import { changeOwner } from '../../support/server/installation.mjs';
import { type Certificate, selfSigned } from './certificate';

/** A PostgreSQL server with TLS, and its certificate, which is its own authority. */
export interface TlsCluster extends Cluster {
  readonly certificate: Certificate;
}

/**
 * Starts a server with TLS for `localhost`.
 *
 * @param rules The lines of `pg_hba.conf` before the one of the superuser.
 */
export async function startTlsCluster(rules: readonly string[]): Promise<TlsCluster> {
  const cluster = await startCluster();
  const certificate = selfSigned('localhost', new Date(Date.now() + 86_400_000));
  const files = { 'server.crt': certificate.certificate, 'server.key': certificate.key };
  for (const [name, text] of Object.entries(files)) {
    const file = join(cluster.data, name);
    // The server refuses a key that others can read.
    writeFileSync(file, text, { mode: 0o600 });
    changeOwner(file, serverAccount());
  }
  const lines = [...rules, 'host all postgres all scram-sha-256', ''];
  writeFileSync(join(cluster.data, 'pg_hba.conf'), lines.join('\n'));
  await cluster.query('ALTER SYSTEM SET ssl = on');
  await cluster.query('SELECT pg_reload_conf()');
  return { ...cluster, certificate };
}
