import { join } from 'node:path';
import { main, step } from '../step.mjs';
import { numbered, plain, writeFiles } from './folder.mjs';

/** Creates the tool of the built action, started as the runner starts it. */
export function ours(node) {
  return {
    name: 'Governed Migrations',
    kind: 'ours',
    note: 'a transaction each, checksums, lock',
    write: (folder, list) => writeFiles(join(folder, 'migrations'), list, numbered, plain),
    command: ({ folder, url }) => ({
      file: node,
      args: [main],
      cwd: folder,
      env: step(folder, { 'db-role': 'staging', 'database-url': url }),
      isNode: true,
    }),
  };
}

/** Creates the tool of `gate`, which does not connect to anything. */
export function gate(node) {
  const command = ({ folder }) => ({
    file: node,
    args: [main],
    cwd: folder,
    env: step(folder, { mode: 'gate', 'db-role': 'staging' }),
    isNode: true,
  });
  return { ...ours(node), command };
}
