/** A message of the protocol, with its bytes as they came. */
export interface Message {
  /** The protocol's letter; none for what a client says before it has one. */
  readonly letter: string;
  readonly bytes: Buffer;
}

/** What a client asks for before its first real message, by the number that says so. */
const TLS_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

/** Names of the messages without a letter, as `letter` gives them. */
export type Greeting = 'encryption?' | 'cancel' | 'startup';

/**
 * Cuts a stream of bytes into messages, however it was cut into packets.
 *
 * @param greets Whether it is a client's, which begins with messages without a letter.
 */
export function messageReader(greets: boolean): (bytes: Buffer) => Message[] {
  let parts: Buffer[] = [];
  let here = 0;
  let needed = 0;
  let greeted = !greets;
  return (bytes) => {
    parts.push(bytes);
    here += bytes.length;
    // A message of many megabytes comes in many packets: they are joined once.
    if (here < needed) return [];
    let rest = parts.length === 1 ? bytes : Buffer.concat(parts);
    const messages: Message[] = [];
    for (;;) {
      needed = lengthOf(rest, greeted);
      if (rest.length < needed) break;
      const whole = rest.subarray(0, needed);
      const letter = greeted ? String.fromCharCode(whole[0] ?? 0) : greeting(whole);
      // After a question about encryption the greeting comes again.
      if (letter !== 'encryption?') greeted = true;
      messages.push({ letter, bytes: whole });
      rest = rest.subarray(needed);
    }
    parts = [rest];
    here = rest.length;
    return messages;
  };
}

/** The text of a query message, or of another that is one string. */
export function textOf({ bytes }: Message): string {
  return bytes.subarray(5).toString('utf8').replace(/\0$/, '');
}

/** The transaction's state in a ReadyForQuery: `I`, `T` or `E`. */
export function readyState({ bytes }: Message): string {
  return String.fromCharCode(bytes[5] ?? 0);
}

/** Whether the server ends its answer to this message of a client with a ReadyForQuery. */
export function isAnswered({ letter }: Message): boolean {
  return letter === 'Q' || letter === 'S' || letter === 'F' || letter === 'startup';
}

/** How many bytes the first message has; before that can be read, how many it takes to read it. */
function lengthOf(bytes: Buffer, greeted: boolean): number {
  const head = greeted ? 1 : 0;
  return bytes.length < head + 4 ? head + 4 : head + bytes.readInt32BE(head);
}

function greeting(bytes: Buffer): Greeting {
  const number = bytes.readInt32BE(4);
  if (number === TLS_REQUEST || number === GSS_REQUEST) return 'encryption?';
  return number === CANCEL_REQUEST ? 'cancel' : 'startup';
}
