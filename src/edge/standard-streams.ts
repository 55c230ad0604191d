import { writeSync } from 'node:fs';

const STREAMS = [
  ['stdout', 1],
  ['stderr', 2],
] as const;

/**
 * Replaces `process.stdout` and `process.stderr` where Node cannot open them, for example by
 * `open EBADF`. Node reads `process.stderr` whenever a socket closes, so that without this every
 * connection would fail there. The streams are opened when they are first used, as before.
 */
export function guardStandardStreams(): void {
  for (const [name, descriptor] of STREAMS) {
    const property = Object.getOwnPropertyDescriptor(process, name);
    const open = property?.get;
    if (open === undefined) continue;
    let substitute: NodeJS.WritableStream | undefined;
    Object.defineProperty(process, name, {
      ...property,
      get: () => {
        try {
          return substitute ?? open.call(process);
        } catch {
          substitute = createSubstitute(descriptor);
          return substitute;
        }
      },
    });
  }
}

/** A stream that writes to the file descriptor what can be written, and drops the rest. */
function createSubstitute(descriptor: number): NodeJS.WritableStream {
  // Not imported: loading streams would slow down the start of `gate`.
  const { Writable } = process.getBuiltinModule('node:stream');
  return new Writable({
    decodeStrings: true,
    write: (chunk: Buffer, _encoding, done) => {
      try {
        writeSync(descriptor, chunk);
      } catch {
        // The stream does not exist.
      }
      done();
    },
  });
}
