import type { ServerTarget } from '../../../src/database-url/target';
import type { ConnectOptions, connect } from '../../../src/edge/postgres/connect';
import type { apply } from '../../../src/engine/apply';
import { admit, type WritePermit } from '../../../src/policy/admit';
import { decide, type ReadPermit } from '../../../src/policy/decide';
import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { readPermitOf, requestOf } from './support';

/*
 * "A blocked run does nothing" is held by the compiler (contract, section 8). What is said here is
 * said to `tsc --noEmit`: each `@ts-expect-error` fails the check when the line below it compiles.
 * `scripts/check-casts.mjs` sees to it that nobody casts a permit elsewhere.
 */

const parts = {
  mode: 'migrate',
  role: 'staging',
  confirmation: { kind: 'none' },
  target: { kind: 'embedded' },
} as const;

/** Never called: what counts is which of its lines compile. */
function onlyCompiled(doors: {
  connect: typeof connect;
  apply: typeof apply;
  server: ServerTarget;
  options: ConnectOptions;
  rest: Parameters<typeof apply> extends [WritePermit, ...infer Rest] ? Rest : never;
}): void {
  const { server, options, rest } = doors;

  // @ts-expect-error A permit to read cannot be written down: its seal has no name outside decide.ts.
  const read: ReadPermit = parts;
  // @ts-expect-error Nor a permit to write.
  const write: WritePermit = { role: 'staging', confirmed: true, target: parts.target };
  // @ts-expect-error Leave to read is no leave to write.
  const promoted: WritePermit = readPermitOf();
  // @ts-expect-error A permit cannot be had from another by its parts.
  const altered: ReadPermit = { ...parts, role: readPermitOf().role };

  const verdict = decide(requestOf(), NO_GOVERNANCE);
  // @ts-expect-error Whoever does not ask whether the verdict allows has no permit in hand.
  doors.connect(verdict.permit, server, options);
  // @ts-expect-error A connection takes no verdict for a permit.
  doors.connect(verdict, server, options);
  if (!verdict.allowed) return;
  doors.connect(verdict.permit, server, options);

  // @ts-expect-error The engine takes no permit to read.
  doors.apply(verdict.permit, ...rest);
  const admitted = admit(verdict.permit, {
    server: undefined,
    planDigest: undefined,
    findings: [],
  });
  // @ts-expect-error Nor an admission that nobody looked at.
  doors.apply(admitted.permit, ...rest);
  if (admitted.allowed) doors.apply(admitted.permit, ...rest);

  // @ts-expect-error A replica can hold no permit, by its type alone.
  if (admitted.allowed && admitted.permit.role === 'replica') return;
  void [read, write, promoted, altered];
}

void onlyCompiled;

test('a block carries no permit', () => {
  const verdict = decide(requestOf({ DB_ROLE: 'replica' }), NO_GOVERNANCE);
  expect(Object.keys(verdict).sort()).toEqual(['allowed', 'next', 'reason', 'what']);
});
