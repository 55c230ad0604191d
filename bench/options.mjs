import { parseArgs } from 'node:util';

/**
 * What the bench was asked for: see bench/main.mjs.
 *
 * @throws Error over an option that is not known, or a number that is none.
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
    rounds: values.rounds === undefined ? undefined : whole('rounds', values.rounds),
    only: list(values.only),
    peers: values.quick ? [] : peers(values.peers),
    seed: whole('seed', values.seed),
    json: values.json,
    write: values.write,
    quick: values.quick,
  };
}

/** The names of the peers, or undefined for all of them. */
function peers(text) {
  if (text === 'all') return undefined;
  return text === 'none' ? [] : list(text);
}

function list(text) {
  return text?.split(',').map((name) => name.trim());
}

function whole(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} wants a whole number.`);
  return number;
}
