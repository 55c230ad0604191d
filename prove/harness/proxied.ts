import type { Socket } from 'node:net';
import { bytesBefore, type Held, isMeant, type Waiting } from './hold';
import { type Lane, laneTo, type Step } from './lane';
import { isAnswered, type Message, messageReader, readyState, textOf } from './messages';

/** The messages through the proxy, in order. */
export type Said =
  /** A message of the client after the startup, by its type. `Q` has a text. */
  | { readonly from: 'client'; readonly letter: string; readonly text: string }
  /** ReadyForQuery of the server: `I`dle, in a `T`ransaction, or in a failed one (`E`). */
  | { readonly from: 'server'; readonly ready: string };

/** State of the proxy that its connections share. */
export interface Front {
  readonly said: Said[];
  readonly waiting: Set<Waiting>;
  delay(): number;
}

/** A pending answer, and the point that stops it. */
interface Awaited {
  readonly text: string;
  readonly waiting: Waiting | undefined;
  begun: boolean;
}

/** One connection through the proxy: two sockets, and a lane each way. */
export class Proxied {
  private readonly toServer: Lane;
  private readonly toClient: Lane;
  private readonly answers: Awaited[] = [];
  /**
   * The client side is closed, and the server does not see this before it receives the held bytes.
   */
  private orphaned = false;
  private swallowed = false;

  constructor(
    private readonly number: number,
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly front: Front,
  ) {
    this.toServer = laneTo(server, front.delay);
    this.toClient = laneTo(client, front.delay);
    const fromClient = messageReader(true);
    const fromServer = messageReader(false);
    client.on('data', (bytes) => {
      for (const message of fromClient(bytes)) this.fromClient(message);
    });
    server.on('data', (bytes) => this.toClient.push(this.fromServer(fromServer(bytes))));
    // The end is forwarded after all earlier bytes, also held or delayed ones.
    for (const event of ['end', 'error'] as const) {
      client.on(event, () => this.orphaned || this.toServer.push([() => server.end()]));
      server.on(event, () => this.toClient.push([() => client.end()]));
    }
    client.on('close', () => this.orphaned || this.toServer.push([() => server.destroy()]));
    server.on('close', () => this.toClient.push([() => client.destroy()]));
  }

  /** Closes both sides. */
  readonly cut = (): void => {
    for (const lane of [this.toServer, this.toClient]) lane.close();
    this.client.destroy();
    this.server.destroy();
  };

  private fromClient(message: Message): void {
    const { letter, bytes } = message;
    if (letter === 'encryption?') {
      // The proxy reads plain text. A client that only prefers TLS continues without it.
      this.toClient.push([Buffer.from('N')]);
      return;
    }
    if (letter.length === 1) {
      const text = letter === 'Q' ? textOf(message) : '';
      this.front.said.push({ from: 'client', letter, text });
    }
    const waiting = [...this.front.waiting].find(({ options }) => isMeant(options, message));
    if (waiting !== undefined) this.front.waiting.delete(waiting);
    const before = waiting && bytesBefore(waiting.options.at, bytes.length);
    if (isAnswered(message)) {
      const text = letter === 'Q' ? textOf(message) : '';
      this.answers.push({
        text,
        waiting: before === undefined ? waiting : undefined,
        begun: false,
      });
    }
    if (waiting === undefined || before === undefined) this.toServer.push([bytes]);
    else {
      const hold = () => this.hold(waiting, letter === 'Q' ? textOf(message) : '');
      this.toServer.push([bytes.subarray(0, before), hold, bytes.subarray(before)]);
    }
  }

  private fromServer(messages: readonly Message[]): Step[] {
    return messages.flatMap((message) => {
      const [answer] = this.answers;
      const ready = message.letter === 'Z';
      if (ready) {
        this.front.said.push({ from: 'server', ready: readyState(message) });
        this.answers.shift();
      }
      if (answer?.waiting === undefined) return [message.bytes];
      const { waiting, text } = answer;
      const first = !answer.begun;
      answer.begun = true;
      const hold = () => this.hold(waiting, text);
      const { at } = waiting.options;
      if (at === 'answer-begun' && first) return [message.bytes, hold];
      if (at === 'answered' && ready) return [hold, message.bytes];
      if (at === 'answer-cut' && ready) {
        return [message.bytes.subarray(0, 3), hold, message.bytes.subarray(3)];
      }
      return [message.bytes];
    });
  }

  /** Stops both directions and passes the connection to the waiting proof. */
  private hold(waiting: Waiting, text: string): void {
    const lanes = [this.toServer, this.toClient];
    for (const lane of lanes) lane.stop();
    const held: Held = {
      text,
      connection: this.number,
      cut: this.cut,
      cutClient: () => {
        this.orphaned = true;
        this.toClient.close();
        this.client.destroy();
      },
      swallow: () => {
        this.swallowed = true;
      },
      release: () => {
        if (this.swallowed) throw new Error('What was swallowed cannot be released.');
        if (this.orphaned) this.toServer.push([() => this.server.end()]);
        for (const lane of lanes) lane.resume();
      },
    };
    waiting.reach(held);
  }
}
