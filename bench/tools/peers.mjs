import { nativePeers } from './native-peers.mjs';
import { nodePeers } from './node-peers.mjs';

/**
 * Installs peers.
 *
 * @param names Undefined for all peers.
 * @returns The tools that can run here, and the reasons why others cannot.
 * @throws Error for an unknown name.
 */
export function installPeers(names, context) {
  const all = [...nativePeers, ...nodePeers];
  const unknown = names?.find((name) => !all.some((peer) => peer.name === name));
  if (unknown !== undefined) {
    throw new Error(`Unknown peer \`${unknown}\`. Use ${all.map(({ name }) => name).join(', ')}.`);
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
