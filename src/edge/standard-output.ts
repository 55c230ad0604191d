import { writeSync } from 'node:fs';

const STANDARD_OUTPUT = 1;

/** Codes of a stream without a reader. Windows reports EOF for a pipe whose reader is gone. */
const WITHOUT_READER: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EOF', 'EBADF', 'EIO']);

let outputError: string | undefined;

/**
 * Writes a text to standard output before it returns, so that the text is not lost if the process
 * is killed next. Does not use `process.stdout`, which takes a tenth of the gate's start time to
 * load. Never throws: a migration must not stop because its log cannot be written.
 */
export function writeStdout(text: string): void {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      // The pipe is full because the reader is slow. Try again.
      if (code === 'EAGAIN') continue;
      if (!WITHOUT_READER.has(code)) outputError = code ?? 'no code';
      return;
    }
  }
}

/**
 * Returns the code of the error that cut the output off, for example ENOSPC. Returns undefined if
 * all of it was written, and also if standard output has no reader.
 */
export function getOutputError(): string | undefined {
  return outputError;
}
