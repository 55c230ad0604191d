import { inspectPending } from '../../../../src/app/migrate/inspect-pending';
import type { CancellationSignal } from '../../../../src/engine/cancellation-signal';
import { OWN_TABLE } from '../../../../src/engine/history-table';
import type { TargetHistory } from '../../../../src/engine/target-history';
import { sql } from '../../../../src/migrations/formats/sql';
import { migration } from '../../migrations/support';

const HISTORY: TargetHistory = {
  facts: { versionNumber: 180_000, inRecovery: false, readOnly: false, pooled: false },
  detectsLostClient: true,
  exists: false,
  ledger: { kind: 'missing' },
  rows: [],
  table: OWN_TABLE,
  tableExists: false,
  session: { schema: 'public', role: 'none', timeouts: [] },
  tables: { version: 0, hasSchema: false },
  otherSchema: undefined,
};

/** A signal that reports the cancellation after `reason` was called this often. */
function cancelAfter(maxCalls: number): CancellationSignal {
  let calls = 0;
  return {
    reason: () => {
      calls += 1;
      return calls > maxCalls ? { code: 'time-limit', what: 'The time is up' } : undefined;
    },
    listen: () => () => undefined,
  };
}

test('inspectPending: stops at the next file if the run is cancelled, and reports the reason', async () => {
  const files = [migration('1', 'SELECT 1'), migration('2', 'SELECT 2'), migration('3', 'SELEC 3')];
  expect(
    await inspectPending(files, HISTORY, { format: sql, baseline: undefined }, cancelAfter(1)),
  ).toEqual({
    ok: false,
    problems: [
      expect.objectContaining({
        code: 'time-limit',
        what: 'The time is up. It was parsing the files.',
      }),
    ],
  });
  const result = await inspectPending(
    files,
    HISTORY,
    { format: sql, baseline: undefined },
    cancelAfter(9),
  );
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['syntax-error']);
});
