import { parseArgs } from 'node:util';

/**
 * Reads the options of the command line, which bench/main.mjs documents.
 *
 * @throws Error for an unknown option or an invalid number.
 */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      node: { type: 'string', default: process.execPath },
      rounds: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'string', default: 'all' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      json: { type: 'string' },
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  return {
    node: values.node,
    rounds: values.rounds === undefined ? undefined : parseInteger('rounds', values.rounds),
    only: splitNames(values.only),
    peers: values.quick ? [] : parsePeers(values.peers),
    seed: parseInteger('seed', values.seed),
    json: values.json,
    write: values.write,
    quick: values.quick,
  };
}

/** Returns the names of the peers, or undefined for all peers. */
function parsePeers(text) {
  if (text === 'all') return undefined;
  return text === 'none' ? [] : splitNames(text);
}

function splitNames(text) {
  return text?.split(',').map((name) => name.trim());
}

function parseInteger(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`\`--${name}\` must be an integer of 0 or more.`);
  }
  return number;
}
