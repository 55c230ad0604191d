/** A protocol message with its original bytes. */
export interface Message {
  /** Type of the message. Messages before the startup have a name instead. */
  readonly letter: string;
  readonly bytes: Buffer;
}

/** Requests before the startup, by their code. */
const TLS_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

/** Names of the messages without a type. */
export type Greeting = 'encryption?' | 'cancel' | 'startup';

/**
 * Creates a function that splits a stream of bytes into messages, for any packet boundaries.
 *
 * @param greets Whether the stream is from a client. It begins with messages without a type.
 */
export function messageReader(greets: boolean): (bytes: Buffer) => Message[] {
  let parts: Buffer[] = [];
  let here = 0;
  let needed = 0;
  let greeted = !greets;
  return (bytes) => {
    parts.push(bytes);
    here += bytes.length;
    // A large message comes in many packets. They are joined once.
    if (here < needed) return [];
    let rest = parts.length === 1 ? bytes : Buffer.concat(parts);
    const messages: Message[] = [];
    for (;;) {
      needed = lengthOf(rest, greeted);
      if (rest.length < needed) break;
      const whole = rest.subarray(0, needed);
      const letter = greeted ? String.fromCharCode(whole[0] ?? 0) : greeting(whole);
      // After an encryption request the startup follows.
      if (letter !== 'encryption?') greeted = true;
      messages.push({ letter, bytes: whole });
      rest = rest.subarray(needed);
    }
    parts = [rest];
    here = rest.length;
    return messages;
  };
}

/** Returns the text of a query message or of another message with one string. */
export function textOf({ bytes }: Message): string {
  return bytes.subarray(5).toString('utf8').replace(/\0$/, '');
}

/** Returns the transaction status of ReadyForQuery: `I`, `T` or `E`. */
export function readyState({ bytes }: Message): string {
  return String.fromCharCode(bytes[5] ?? 0);
}

/** Returns whether the server ends its answer to this message with ReadyForQuery. */
export function isAnswered({ letter }: Message): boolean {
  return letter === 'Q' || letter === 'S' || letter === 'F' || letter === 'startup';
}

/**
 * Returns the length of the first message, or the number of bytes that are needed to read its
 * length.
 */
function lengthOf(bytes: Buffer, greeted: boolean): number {
  const head = greeted ? 1 : 0;
  return bytes.length < head + 4 ? head + 4 : head + bytes.readInt32BE(head);
}

function greeting(bytes: Buffer): Greeting {
  const number = bytes.readInt32BE(4);
  if (number === TLS_REQUEST || number === GSS_REQUEST) return 'encryption?';
  return number === CANCEL_REQUEST ? 'cancel' : 'startup';
}
