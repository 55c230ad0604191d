import { nativePeers } from './native-peers.mjs';
import { nodePeers } from './node-peers.mjs';

/**
 * Installs the peers that were asked for.
 *
 * @param names Undefined for all.
 * @returns The tools that can run here, and of the others why they cannot.
 * @throws Error over a name that is no peer's.
 */
export function installPeers(names, context) {
  const all = [...nativePeers, ...nodePeers];
  const unknown = names?.find((name) => !all.some((peer) => peer.name === name));
  if (unknown !== undefined) {
    throw new Error(`No peer ${unknown}: ${all.map(({ name }) => name).join(', ')}.`);
  }
  const tools = [];
  const absent = [];
  for (const peer of all.filter(({ name }) => names === undefined || names.includes(name))) {
    try {
      tools.push(peer.install(context));
    } catch (error) {
      absent.push({ name: peer.name, reason: error.message });
    }
  }
  return { tools, absent };
}
