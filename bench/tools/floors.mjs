import { fileURLToPath } from 'node:url';
import { numbered, plain, writeFiles } from './folder.mjs';

/** Creates the floor `node -e 0`: the time to start Node. */
export function bareNode(node) {
  const command = () => ({ file: node, args: ['-e', '0'], env: {}, isNode: true });
  return { name: 'node -e 0', kind: 'floor', write: () => undefined, command };
}

/** Creates the floor F2 (floors/one-trip.cjs). */
export function oneTrip(node) {
  return script(node, 'F2', '../floors/one-trip.cjs');
}

/** Creates the floor F4 (floors/connect-and-select.cjs). */
export function connectAndSelect(node) {
  return script(node, 'F4', '../floors/connect-and-select.cjs');
}

function script(node, name, path) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  return {
    name,
    kind: 'floor',
    write: (folder, list) => writeFiles(folder, list, numbered, plain),
    command: ({ folder, url }) => ({
      file: node,
      args: [file, folder, url],
      env: { PATH: process.env.PATH },
      isNode: true,
    }),
  };
}
