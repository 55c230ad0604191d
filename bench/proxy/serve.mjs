/**
 * A TCP proxy in a separate process, so that it does not use the event loop of the bench.
 *
 *   node serve.mjs <port of the server> <milliseconds of a round trip>
 *
 * Each direction is delayed by half. A timer of Node can be up to two milliseconds late, so the timer is
 * set early and the rest of the delay is a busy wait. The proxy prints its port as a line of JSON. For each
 * line on standard input, it prints what it has counted since the last line. It ends with standard input.
 */
import { connect, createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

const port = Number(process.argv[2]);
const delay = Number(process.argv[3]) / 2;
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);
const counters = { connections: 0, trips: 0, late: 0, delayed: 0 };

const server = createServer({ noDelay: true }, (client) => {
  counters.connections += 1;
  const upstream = connect({ port, host: '127.0.0.1', noDelay: true });
  const state = { loggedIn: false, requestPending: false };
  forward(client, upstream, () => {
    state.requestPending = state.loggedIn;
  });
  forward(upstream, client, (data) => {
    // An answer completes one round trip, however many messages were sent. The round trips of the
    // login, which ends with the first ReadyForQuery, are not counted.
    if (state.requestPending) counters.trips += 1;
    state.requestPending = false;
    state.loggedIn ||= data.includes(READY);
  });
});
server.listen(0, '127.0.0.1', () => printJson({ port: server.address().port }));

createInterface({ input: process.stdin })
  .on('line', () => {
    printJson(counters);
    for (const name of Object.keys(counters)) counters[name] = 0;
  })
  .on('close', () => process.exit());

function forward(from, to, onData) {
  const later = createDelay();
  from.on('data', (data) => {
    onData(data);
    later(() => to.write(data));
  });
  from.on('end', () => later(() => to.end()));
  from.on('error', () => to.destroy());
  to.on('close', () => from.destroy());
}

/** Returns a function that delays calls and keeps their order. */
function createDelay() {
  const waiting = [];
  const pump = () => {
    for (let now = performance.now(); waiting.length > 0; now = performance.now()) {
      const { due, act } = waiting[0];
      if (now < due) {
        setImmediate(pump);
        return;
      }
      counters.late += now - due;
      counters.delayed += 1;
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
    // The pump is already running for earlier calls.
    if (waiting.length > 1) return;
    const early = Math.floor(delay - 1.5);
    if (early >= 1) setTimeout(pump, early);
    else pump();
  };
}

function printJson(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
