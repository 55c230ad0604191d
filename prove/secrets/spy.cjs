/*
 * Loaded into the action by NODE_OPTIONS: records the address of each socket, and causes unexpected
 * errors on demand, with the URL in the message.
 */
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const net = require('node:net');

const { GOVERNED_SPY: file, GOVERNED_FAULT: fault, GOVERNED_FAULT_TEXT: text } = process.env;
for (const name of ['NODE_OPTIONS', 'GOVERNED_SPY', 'GOVERNED_FAULT', 'GOVERNED_FAULT_TEXT']) {
  delete process.env[name];
}

const note = (what) => appendFileSync(file, `${process.pid} ${what}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  // net.connect() passes its arguments in an array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const { host, port, path } = typeof first === 'object' ? first : { host: second, port: first };
  const socket = path ?? (String(port).startsWith('/') ? port : undefined);
  note(socket ?? `${host}:${port}`);
  fail();
  return connect.apply(this, args);
};
dgram.Socket.prototype.send = () => note('a datagram');

function fail() {
  const error = Object.assign(new Error(`cannot use ${text}`), { input: text, cause: text });
  if (fault === 'thrown') throw error;
  if (fault === 'thrown later')
    setImmediate(() => {
      throw error;
    });
  if (fault === 'rejected') Promise.reject(error);
}
