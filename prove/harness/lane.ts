import type { Socket } from 'node:net';

/** A step of a lane: writes bytes, or calls a function. */
export type Step = Buffer | (() => void);

/** One direction of a connection. It can be delayed and stopped. */
export interface Lane {
  /** Appends steps. They run `delay` milliseconds from now, in order. */
  push(steps: readonly Step[]): void;
  /** Stops the lane until `resume`. A step that stops the lane is the last one until then. */
  stop(): void;
  resume(): void;
  /** Stops the lane for good. */
  close(): void;
}

/**
 * Creates a lane that writes to a socket.
 *
 * @param delay Returns the milliseconds that each byte takes. Called for each push.
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
    // Corked, so that steps that are due leave in one packet, as without the proxy.
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
