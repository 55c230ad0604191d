import type { Socket } from 'node:net';

/** What a lane does at some place in its stream: writes bytes, or calls somebody. */
export type Step = Buffer | (() => void);

/** One direction of a connection: an order in which bytes leave, that can be delayed and stopped. */
export interface Lane {
  /** Puts steps at the end. They come `delay` milliseconds from now, in order. */
  push(steps: readonly Step[]): void;
  /** Nothing leaves until `resume`. A step that stops the lane is its last one for now. */
  stop(): void;
  resume(): void;
  /** Nothing leaves any more. */
  close(): void;
}

/**
 * A lane that writes to a socket.
 *
 * @param delay Milliseconds that each byte takes, asked anew for each push.
 */
export function laneTo(socket: Socket, delay: () => number): Lane {
  const queue: { readonly due: number; readonly step: Step }[] = [];
  let stopped = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  const later = (milliseconds: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      flush();
    }, milliseconds);
  };
  const flush = () => {
    // Corked, so that what is due now leaves as one packet, as it would without the proxy.
    socket.cork();
    while (!stopped && !closed) {
      const [next] = queue;
      if (next === undefined) break;
      const wait = next.due - performance.now();
      if (wait > 0) {
        later(wait);
        break;
      }
      queue.shift();
      if (typeof next.step === 'function') next.step();
      else socket.write(next.step);
    }
    socket.uncork();
  };
  return {
    push(steps) {
      const milliseconds = delay();
      const due = milliseconds === 0 ? 0 : performance.now() + milliseconds;
      for (const step of steps) queue.push({ due, step });
      flush();
    },
    stop() {
      stopped = true;
    },
    resume() {
      stopped = false;
      flush();
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
