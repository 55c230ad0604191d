/*
 * Runs on Windows. Starts programs as a runner does, with pipes of Windows, and answers what they
 * did. Requests and answers are lines of JSON on a connection to the port in the first argument.
 */
const { spawn } = require('node:child_process');
const { connect } = require('node:net');
const { createInterface } = require('node:readline');

const socket = connect(Number(process.argv[2]), '127.0.0.1');
createInterface({ input: socket }).on('line', (line) => start(JSON.parse(line)));
socket.on('close', () => process.exit());

/** What a program needs of Windows. Names are as Windows writes them: `Path`, `SystemRoot`. */
const machine = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(systemroot|systemdrive|windir|comspec|pathext|path|programdata)$/i.test(name),
  ),
);

function start({ id, node, args, cwd, env }) {
  const result = { id, exitCode: null, stdout: '', stderr: '' };
  const child = spawn(node ?? process.execPath, args, {
    cwd,
    env: { ...machine, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      result[name] += text;
    });
  }
  const answer = (more) => socket.write(`${JSON.stringify({ ...result, ...more })}\n`);
  child.on('error', (error) => answer({ error: String(error) }));
  child.on('close', (exitCode) => answer({ exitCode }));
}
