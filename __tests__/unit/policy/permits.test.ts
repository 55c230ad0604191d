import type { ServerTarget } from '../../../src/database-url/target';
import type { ConnectOptions, connect } from '../../../src/edge/postgres/connect';
import type { apply } from '../../../src/engine/apply';
import { admit, type WritePermit } from '../../../src/policy/admit';
import { decide, type ReadPermit } from '../../../src/policy/decide';
import { NO_GOVERNANCE } from '../../../src/policy/governance';
import { readPermitOf, requestOf } from './support';

/*
 * The compiler ensures that a blocked run does nothing (docs/architecture.md#permits). `tsc --noEmit`
 * checks this file: each `@ts-expect-error` fails if the line below it compiles.
 * `scripts/check-casts.mjs` rejects casts to a permit in other files.
 */

const parts = {
  mode: 'migrate',
  role: 'staging',
  confirmation: { kind: 'none' },
  target: { kind: 'embedded' },
} as const;

/** Never called. Only the compiler reads it. */
function onlyCompiled(doors: {
  connect: typeof connect;
  apply: typeof apply;
  server: ServerTarget;
  options: ConnectOptions;
  rest: Parameters<typeof apply> extends [WritePermit, ...infer Rest] ? Rest : never;
}): void {
  const { server, options, rest } = doors;

  // @ts-expect-error Only decide.ts can create a ReadPermit, because its seal is not exported.
  const read: ReadPermit = parts;
  // @ts-expect-error Only admit.ts can create a WritePermit.
  const write: WritePermit = { role: 'staging', confirmed: true, target: parts.target };
  // @ts-expect-error A ReadPermit is not a WritePermit.
  const promoted: WritePermit = readPermitOf();
  // @ts-expect-error A permit cannot be copied by its properties.
  const altered: ReadPermit = { ...parts, role: readPermitOf().role };

  const verdict = decide(requestOf(), NO_GOVERNANCE);
  // @ts-expect-error A verdict has a permit only after a check of `allowed`.
  doors.connect(verdict.permit, server, options);
  // @ts-expect-error A verdict is not a permit.
  doors.connect(verdict, server, options);
  if (!verdict.allowed) return;
  doors.connect(verdict.permit, server, options);

  // @ts-expect-error The engine does not accept a ReadPermit.
  doors.apply(verdict.permit, ...rest);
  const admitted = admit(verdict.permit, {
    server: undefined,
    planDigest: undefined,
    findings: [],
  });
  // @ts-expect-error The engine does not accept the permit of an unchecked verdict.
  doors.apply(admitted.permit, ...rest);
  if (admitted.allowed) doors.apply(admitted.permit, ...rest);

  // @ts-expect-error The type of a permit does not have the role `replica`.
  if (admitted.allowed && admitted.permit.role === 'replica') return;
  void [read, write, promoted, altered];
}

void onlyCompiled;

test('decide returns a block without a permit', () => {
  const verdict = decide(requestOf({ DB_ROLE: 'replica' }), NO_GOVERNANCE);
  expect(Object.keys(verdict).sort()).toEqual(['allowed', 'next', 'reason', 'what']);
});
