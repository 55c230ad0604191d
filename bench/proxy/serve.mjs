/**
 * A TCP proxy in a process of its own, so that it takes no turn of the bench's.
 *
 *   node serve.mjs <port of the server> <milliseconds of a round trip>
 *
 * Each way is delayed by half. A timer of Node is late by up to two milliseconds, so that it is set
 * too early and the rest is waited away turn by turn. Says its port in a line of JSON; for each line
 * on standard input it says what it has counted since the last, and it ends with standard input.
 */
import { connect, createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

const port = Number(process.argv[2]);
const delay = Number(process.argv[3]) / 2;
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);
const counted = { connections: 0, trips: 0, late: 0, delayed: 0 };

const server = createServer({ noDelay: true }, (client) => {
  counted.connections += 1;
  const upstream = connect({ port, host: '127.0.0.1', noDelay: true });
  const turn = { greeted: false, asked: false };
  pass(client, upstream, () => {
    turn.asked = turn.greeted;
  });
  pass(upstream, client, (data) => {
    // What was sent is answered: one round trip, however many messages it held. Those that log in
    // are not counted; they end with the first ReadyForQuery.
    if (turn.asked) counted.trips += 1;
    turn.asked = false;
    turn.greeted ||= data.includes(READY);
  });
});
server.listen(0, '127.0.0.1', () => say({ port: server.address().port }));

createInterface({ input: process.stdin })
  .on('line', () => {
    say(counted);
    for (const name of Object.keys(counted)) counted[name] = 0;
  })
  .on('close', () => process.exit());

function pass(from, to, saw) {
  const later = lane();
  from.on('data', (data) => {
    saw(data);
    later(() => to.write(data));
  });
  from.on('end', () => later(() => to.end()));
  from.on('error', () => to.destroy());
  to.on('close', () => from.destroy());
}

/** A way to have things done later, in the order in which they came. */
function lane() {
  const waiting = [];
  const pump = () => {
    for (let now = performance.now(); waiting.length > 0; now = performance.now()) {
      const { due, act } = waiting[0];
      if (now < due) {
        setImmediate(pump);
        return;
      }
      counted.late += now - due;
      counted.delayed += 1;
      waiting.shift();
      act();
    }
  };
  return (act) => {
    if (delay === 0) {
      act();
      return;
    }
    waiting.push({ due: performance.now() + delay, act });
    // Who comes behind others is done with them.
    if (waiting.length > 1) return;
    const early = Math.floor(delay - 1.5);
    if (early >= 1) setTimeout(pump, early);
    else pump();
  };
}

function say(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
